import fc from 'fast-check';
import { below, forest, wouldLoop, type Link } from './tree.rules.js';

const CFE: Link[] = [
  { id: 'cfe', on: null },
  { id: 'csmee', on: 'cfe' },
  { id: 'leed', on: 'cfe' },
  { id: 'group', on: 'csmee' },
];

describe('hanging a body on another', () => {
  it('loops when it would stand below itself, at any depth', () => {
    expect(wouldLoop(CFE, 'cfe', 'cfe')).toBe(true);
    expect(wouldLoop(CFE, 'cfe', 'csmee')).toBe(true);
    expect(wouldLoop(CFE, 'cfe', 'group')).toBe(true);
  });

  it('does not loop anywhere else', () => {
    expect(wouldLoop(CFE, 'group', 'leed')).toBe(false);
    expect(wouldLoop(CFE, 'csmee', null)).toBe(false);
    expect(wouldLoop(CFE, 'new', 'group')).toBe(false);
  });

  it('ends also on links that loop already', () => {
    const looped: Link[] = [
      { id: 'a', on: 'b' },
      { id: 'b', on: 'a' },
      { id: 'c', on: null },
    ];
    expect(wouldLoop(looped, 'c', 'a')).toBe(false);
    expect(below(looped, 'a')).toEqual(['b']);
  });

  it('never makes a loop when the rule is asked before each move', () => {
    const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 });
    fc.assert(
      fc.property(moves, (asked) => {
        const on = new Map<string, string | null>(Array.from({ length: 8 }, (_, i) => [String(i), null]));
        const links = () => [...on].map(([id, parent]) => ({ id, on: parent }));
        for (const [a, b] of asked) if (!wouldLoop(links(), String(a), String(b))) on.set(String(a), String(b));
        return [...on.keys()].every((id) => !below(links(), id).some((other) => below(links(), other).includes(id)));
      }),
    );
  });
});

describe('a forest', () => {
  it('keeps the order of its rows and loses none whose parent is elsewhere', () => {
    const rows = [
      { id: 'leed', parentId: 'cfe' },
      { id: 'cfe', parentId: null },
      { id: 'csmee', parentId: 'cfe' },
      { id: 'stray', parentId: 'gone' },
    ];
    interface Node {
      id: string;
      children: Node[];
    }
    const made = forest(rows, ({ id }): Node => ({ id, children: [] }));
    expect(made.map((node) => node.id)).toEqual(['cfe', 'stray']);
    expect(made[0]?.children.map((node) => node.id)).toEqual(['leed', 'csmee']);
  });
});
