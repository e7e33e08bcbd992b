/** Stops the server when the last project that used it is done. */
export default async function tearDown() {
  const server = globalThis.lienthongTestServer;
  if (!server || --server.users > 0) return;
  await server.stop();
}
