/** Ends what start-servers started, once, in reverse order. */
export default async function stopServers() {
  const servers = globalThis.heyetTestServers;
  globalThis.heyetTestServers = undefined;
  for (const stop of servers?.stop.reverse() ?? []) await stop();
}
