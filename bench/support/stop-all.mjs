/** Ends servers, the last one first; their data stay. */
export async function stopAll(servers) {
  for (const server of servers.toReversed()) await server.stop({ keepData: true })
}
