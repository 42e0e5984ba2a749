/** What all suites share; Jest takes it as CommonJS only. */
module.exports = async () => {
  const { startMongodb } = await import('./mongodb-server.ts')
  globalThis.stopMongodb = await startMongodb()
}
