import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoSecrets } from '../../src/demo/index.ts'
import { openDatabase } from '../../src/installation/index.ts'

const ONLY_THE_OWNER = 0o700

describe('the data folder', () => {
  let home: string
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'verigraph-home-'))
  })
  afterEach(() => rm(home, { recursive: true }))

  it.each([
    ['the database', async (dataFolder: string) => (await openDatabase({ dataFolder })).close()],
    ['the secrets of the demo', (dataFolder: string) => demoSecrets(dataFolder)],
  ])('is made for %s, and for nobody else', async (_what, begin) => {
    const dataFolder = join(home, 'to be', 'made')
    await begin(dataFolder)
    expect((await stat(dataFolder)).mode & 0o777).toBe(ONLY_THE_OWNER)
  })
})
