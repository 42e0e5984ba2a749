const { mkdtemp, rm } = require('node:fs/promises')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

/** What all suites share; Jest takes it as CommonJS only. */
module.exports = async () => {
  const { startMongodb } = await import('./mongodb-server.ts')
  const stopMongodb = await startMongodb()
  const shared = await mkdtemp(join(tmpdir(), 'verigraph-shared-'))
  process.env.VERIGRAPH_TEST_SHARED = shared
  globalThis.endSharing = async () => {
    await stopMongodb?.()
    await rm(shared, { recursive: true })
  }
}
