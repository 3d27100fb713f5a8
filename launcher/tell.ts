/** A reason to stop that the person at the keyboard can act on: printed as it is, without a stack trace. */
export class Refusal extends Error {}

/** A process of ours has said itself why it ended; nothing is to be added. */
export class AlreadyTold extends Error {}

/** The start was interrupted by Ctrl-C or SIGTERM. */
export class Interrupted extends Error {}

const STEPS = 6;

/** One line of progress: how far the start is, and what it is doing. */
export function tellStep(step: number, sentence: string): void {
  console.log(`${step}/${STEPS}  ${sentence}`);
}

/** A line below the current step. */
export function tellMore(sentence: string): void {
  console.log(`     ${sentence}`);
}

/** What went wrong, in a sentence. The stack is kept for LOG_LEVEL=debug. */
export function tellFailure(error: unknown): void {
  if (error instanceof AlreadyTold) return;
  if (error instanceof Refusal) return console.error(error.message);
  console.error(
    `Heyet stopped because of an unexpected error: ${error instanceof Error ? error.message : String(error)}`,
  );
  if (process.env.LOG_LEVEL === 'debug' && error instanceof Error) console.error(error.stack);
}

/** Output may be closed before we are (a terminal window, a pipe): that must not end a clean stop. */
export function survivesClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
