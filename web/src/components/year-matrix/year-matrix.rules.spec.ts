import { dayLeft, layoutRow, MIN_MARK_WIDTH, move, type Frame } from './year-matrix.rules';
import type { MatrixMark } from './year-matrix.types';

/** Two pixels a day, six pixels a letter. */
const frame: Frame = { year: 2027, width: 730, measure: (text) => text.length * 6, today: null };

function mark(start: string, end: string, more: Partial<MatrixMark> = {}): MatrixMark {
  return {
    id: start,
    state: 'confirmed',
    start,
    end,
    label: '4–5 Paris',
    shortLabel: '4–5',
    name: '',
    title: '',
    ...more,
  };
}

const labels = (marks: MatrixMark[], more: Partial<Frame> = {}) =>
  layoutRow(marks, { ...frame, ...more }).marks.map(({ label, lane }) => [label?.side, label?.text, lane]);

describe('the place of a mark', () => {
  it('is its true day, and as wide as its days', () => {
    const [placed] = layoutRow([mark('2027-10-12', '2027-11-24')], frame).marks;
    expect(placed).toMatchObject({ left: 568, width: 88 });
  });

  it('is never narrower than can be read, and stays within the year', () => {
    const [first, last] = layoutRow([mark('2027-01-01', '2027-01-01'), mark('2027-12-31', '2027-12-31')], frame).marks;
    expect([first?.left, first?.width]).toEqual([0, MIN_MARK_WIDTH]);
    expect([last?.left, last?.width]).toEqual([730 - MIN_MARK_WIDTH, MIN_MARK_WIDTH]);
  });

  it('is cut at the edges of the year, and left out beyond them', () => {
    const placed = layoutRow([mark('2026-12-20', '2027-01-10'), mark('2026-03-01', '2026-03-02')], frame).marks;
    expect(placed.map(({ left, width }) => [left, width])).toEqual([[0, 20]]);
    expect(dayLeft('2028-02-01', frame)).toBe(730);
  });
});

describe('the place of a label', () => {
  it('is right of its mark where there is room', () => {
    expect(labels([mark('2027-05-04', '2027-05-05')])).toEqual([['right', '4–5 Paris', 0]]);
  });

  it('is left where it would touch the next mark or the end of the year', () => {
    expect(labels([mark('2027-12-28', '2027-12-29')])).toEqual([['left', '4–5 Paris', 0]]);
    expect(labels([mark('2027-05-04', '2027-05-05'), mark('2027-05-25', '2027-05-26')])[0]).toEqual([
      'left',
      '4–5 Paris',
      0,
    ]);
  });

  it('keeps its place by going one lane down, also with several in the last month', () => {
    const crowd = [
      mark('2027-05-01', '2027-05-02'),
      mark('2027-05-24', '2027-05-25'),
      mark('2027-06-16', '2027-06-17'),
    ];
    expect(labels(crowd)).toEqual([
      ['left', '4–5 Paris', 0],
      ['right', '4–5 Paris', 0],
      ['right', '4–5 Paris', 1],
    ]);
    const december = [
      mark('2027-12-02', '2027-12-03'),
      mark('2027-12-12', '2027-12-13'),
      mark('2027-12-28', '2027-12-29'),
    ];
    expect(labels(december).map(([side, text]) => [side, text])).toEqual(december.map(() => ['left', '4–5 Paris']));
  });

  it('is only the number where three lanes are full', () => {
    const packed = ['03', '04', '05', '06', '07'].flatMap((month) =>
      ['01', '11', '21'].map((day) => mark(`2027-${month}-${day}`, `2027-${month}-${day}`)),
    );
    expect(labels(packed).some(([, text]) => text === '4–5')).toBe(true);
  });

  it('goes to the other side of its mark rather than across today', () => {
    expect(labels([mark('2027-04-05', '2027-04-06')], { today: 206 })).toEqual([['left', '4–5 Paris', 0]]);
  });

  it('stands beyond the line of today where no other side is left', () => {
    // The year ends 26 pixels after the mark, which stands at 690, and today is a label to its left.
    const late = [mark('2027-12-12', '2027-12-13')];
    const placed = (today: number, before: MatrixMark[] = []) =>
      layoutRow([...before, ...late], { ...frame, today }).marks.at(-1);
    const { left = 0 } = placed(660) ?? {};
    expect(placed(660)?.label).toEqual({ side: 'left', text: '4–5 Paris', gap: left - 660 + 4, crosses: false });
    expect(placed(100)?.label).toEqual({ side: 'left', text: '4–5 Paris', gap: 5, crosses: false });
  });

  it('stands on the line of today rather than lose its place, where beyond it stands another mark', () => {
    const row = layoutRow([mark('2027-11-03', '2027-11-04'), mark('2027-12-12', '2027-12-13')], {
      ...frame,
      today: 660,
    });
    const label = row.marks.at(-1)?.label;
    expect(label).toMatchObject({ side: 'left', text: '4–5 Paris', crosses: true });
  });

  it('moves a mark one lane down where not even the number has room', () => {
    const packed = [
      mark('2027-05-03', '2027-05-04'),
      mark('2027-05-06', '2027-05-07'),
      mark('2027-05-10', '2027-05-11'),
    ];
    const row = layoutRow(packed, frame);
    expect(row.lanes).toBe(3);
    expect(row.marks.map(({ lane }) => lane)).toEqual([0, 1, 2]);
  });

  it('leaves the way of a postponed meeting free', () => {
    const moved = mark('2027-06-29', '2027-07-01', {
      movedFrom: { start: '2027-02-24', end: '2027-02-26', label: 'postponed' },
    });
    const row = layoutRow([mark('2027-04-15', '2027-04-15'), moved], frame);
    expect(row.marks.find(({ mark: { id } }) => id === '2027-06-29')).toMatchObject({
      lane: 1,
      movedFrom: { left: 108 },
    });
  });

  it('never lets two things of one lane touch, however full the year', () => {
    const year = Array.from({ length: 120 }, (_, index) => {
      const day = String((index % 28) + 1).padStart(2, '0');
      const month = String((index % 12) + 1).padStart(2, '0');
      return mark(`2027-${month}-${day}`, `2027-${month}-${day}`, { id: String(index) });
    });
    const boxes = layoutRow(year, frame).marks.map((placed) => {
      const needed = placed.label ? 5 + placed.label.text.length * 6 : 0;
      const from = placed.left - (placed.label?.side === 'left' ? needed : 0);
      const to = placed.left + placed.width + (placed.label?.side === 'right' ? needed : 0);
      return { lane: placed.lane, from, to };
    });
    const touching = boxes.filter((a, i) =>
      boxes.some((b, j) => i < j && a.lane === b.lane && a.from < b.to && b.from < a.to),
    );
    expect(touching).toEqual([]);
  });
});

describe('arrow keys', () => {
  const rows = [
    { marks: [{ left: 10 }, { left: 300 }] },
    { marks: [] },
    { marks: [{ left: 40 }, { left: 280 }, { left: 600 }] },
  ];

  it('go from day to day in a row and stop at its ends', () => {
    expect(move(rows, { row: 0, mark: 0 }, 'right')).toEqual({ row: 0, mark: 1 });
    expect(move(rows, { row: 0, mark: 1 }, 'right')).toEqual({ row: 0, mark: 1 });
    expect(move(rows, { row: 2, mark: 0 }, 'last')).toEqual({ row: 2, mark: 2 });
    expect(move(rows, { row: 2, mark: 2 }, 'first')).toEqual({ row: 2, mark: 0 });
  });

  it('go to the nearest day of the next row that has one', () => {
    expect(move(rows, { row: 0, mark: 1 }, 'down')).toEqual({ row: 2, mark: 1 });
    expect(move(rows, { row: 2, mark: 2 }, 'up')).toEqual({ row: 0, mark: 1 });
    expect(move(rows, { row: 2, mark: 0 }, 'down')).toEqual({ row: 2, mark: 0 });
  });
});
