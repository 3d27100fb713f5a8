import { isReady, judgePostmaster, pidOf } from './postmaster.ts';
import { parseStat, type SeenProcess } from './processes.ts';

const FOLDER = '/srv/heyet/data/postgres';
const FILE = '4711\n/srv/heyet/data/postgres\n1764000000\n5433\n\n127.0.0.1\n  1234 5\nready   \n';

const server: SeenProcess = {
  zombie: false,
  started: 'boot/100',
  commandLine: ['/srv/heyet/node_modules/pg/bin/postgres', '-D', FOLDER, '-p', '5433'],
  workingDirectory: FOLDER,
};
const seeing = (seen: SeenProcess | null) => (pid: number) => (pid === 4711 ? seen : null);

describe('what postmaster.pid says', () => {
  it('is nothing when there is no file', () => {
    expect(judgePostmaster(null, FOLDER, seeing(server))).toEqual({ kind: 'none' });
  });

  it('is nothing when the process is gone: PostgreSQL clears the file itself', () => {
    expect(judgePostmaster(FILE, FOLDER, seeing(null))).toEqual({ kind: 'none' });
  });

  it('is our running server when postgres works in this folder', () => {
    expect(judgePostmaster(FILE, FOLDER, seeing(server))).toEqual({ kind: 'running', pid: 4711 });
  });

  it('is our running server after the checkout was moved, as the working directory moves along', () => {
    const moved = { ...server, commandLine: ['/old/bin/postgres', '-D', '/old/data/postgres'] };
    expect(judgePostmaster(FILE, FOLDER, seeing(moved))).toEqual({ kind: 'running', pid: 4711 });
  });

  it('goes by -D where working directories cannot be seen', () => {
    const blind = { ...server, workingDirectory: null };
    expect(judgePostmaster(FILE, FOLDER, seeing(blind)).kind).toBe('running');
    expect(judgePostmaster(FILE, '/elsewhere', seeing(blind)).kind).toBe('leftover');
  });

  it('is a leftover when the server is a zombie', () => {
    const zombie = { ...server, zombie: true, commandLine: [], workingDirectory: null };
    expect(judgePostmaster(FILE, FOLDER, seeing(zombie))).toEqual({ kind: 'leftover', pid: 4711, why: 'zombie' });
  });

  it('is a leftover when the number went to another program', () => {
    const editor = { ...server, commandLine: ['/usr/bin/vim', '-D', FOLDER] };
    expect(judgePostmaster(FILE, FOLDER, seeing(editor)).kind).toBe('leftover');
  });

  it("is a leftover when the number went to another folder's server, which is never to be stopped", () => {
    const other = { ...server, workingDirectory: '/var/lib/postgresql/15/main' };
    expect(judgePostmaster(FILE, FOLDER, seeing(other)).kind).toBe('leftover');
  });

  it.each(['', '\n', 'abc\n', '-4711\n', '0\n'])('is a leftover when the file holds no number: %j', (text) => {
    expect(judgePostmaster(text, FOLDER, seeing(server)).kind).toBe('leftover');
  });
});

describe('postmaster.pid', () => {
  it('begins with the process number', () => {
    expect(pidOf(FILE)).toBe(4711);
  });

  it('tells readiness of the process asked for, and of no other', () => {
    expect(isReady(FILE, 4711)).toBe(true);
    expect(isReady(FILE, 4712)).toBe(false);
    expect(isReady(FILE.replace('ready   ', 'starting'), 4711)).toBe(false);
    expect(isReady('4711\n/srv', 4711)).toBe(false);
  });
});

describe('/proc/<pid>/stat', () => {
  it('is read from the last bracket on, as a name may hold brackets and blanks', () => {
    const fields = ['Z', ...Array.from({ length: 18 }, (_, i) => String(i)), '987654', '0'];
    expect(parseStat(`4711 (node) (x y) ${fields.join(' ')}`)).toEqual({ state: 'Z', startTicks: '987654' });
  });
});
