/** One thing that `node dist/src/cli.js` can do. */
export interface Command {
  name: string;
  usage: string;
  about: string;
  run: (args: string[]) => Promise<void>;
}
