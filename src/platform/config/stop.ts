/**
 * Stops once on SIGTERM, SIGINT, or when the launcher that started this process is gone (its channel closes).
 * What still runs after `seconds` is left to the next start: leases run out, nothing is lost.
 */
export function stopOnSignal(close: () => Promise<void>, seconds: number): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    const late = setTimeout(() => process.exit(1), seconds * 1000);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${String(error)}\n`);
        clearTimeout(late);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('disconnect', stop);
}
