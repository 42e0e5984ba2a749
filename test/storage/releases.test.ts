import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BSON, MongoClient } from 'mongodb'
import { exportTrail } from '../../src/audit/index.ts'
import type { Config } from '../../src/config/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { newDatabaseUrl } from '../support/mongodb-database.ts'
import { verifyLines } from '../support/sealed-trail.ts'
import { draftOrder } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

/** What each release has stored, as scripts/gen-release.mjs kept it. */
const FIXTURES = 'test/fixtures'
const RELEASES = readdirSync(FIXTURES).filter((name) => name.startsWith('release-'))

/** One line of `told.jsonl`: what the release itself answered. */
interface Told {
  client: Parameters<TestVerigraph['as']>[0]
  query: string
  data: unknown
}

const linesOf = async (release: string, name: string): Promise<string[]> =>
  (await readFile(join(FIXTURES, release, name), 'utf8')).trim().split('\n')

/** A folder with the secrets of a release. */
async function folderOf(release: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-release-'))
  // Git keeps no mode, and secrets that others can read are refused.
  const secrets = await readFile(join(FIXTURES, release, 'demo-secrets.json'))
  await writeFile(join(folder, 'demo-secrets.json'), secrets, { mode: 0o600 })
  return folder
}

type Place = Pick<Config, 'dataFolder'> & Partial<Pick<Config, 'databaseUrl'>>

/** A database as the release left it. */
const FILL: Record<'SQLite' | 'MongoDB', (release: string) => Promise<Place>> = {
  async SQLite(release) {
    const dataFolder = await folderOf(release)
    const database = new DatabaseSync(join(dataFolder, 'verigraph.db'))
    database.exec(await readFile(join(FIXTURES, release, 'sqlite.sql'), 'utf8'))
    database.close()
    return { dataFolder }
  },
  async MongoDB(release) {
    const databaseUrl = newDatabaseUrl() ?? ''
    await using client = new MongoClient(databaseUrl)
    for (const line of await linesOf(release, 'mongodb.jsonl')) {
      const { collection, document } = BSON.EJSON.parse(line)
      await client.db().collection(collection).insertOne(document)
    }
    return { dataFolder: await folderOf(release), databaseUrl }
  },
}

const cases = RELEASES.flatMap((release) => Object.entries(FILL).map(([name, fill]) => ({ release, name, fill })))

describe.each(cases)('what $release has stored on $name', ({ release, name, fill }) => {
  const it = name === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? test.skip : test
  let folder = ''
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is read as that release read it, has the trail that was sealed, and goes on', async () => {
    const place = await fill(release)
    folder = place.dataFolder
    await using verigraph = await TestVerigraph.start({}, place)
    const told = (await linesOf(release, 'told.jsonl')).map((line) => JSON.parse(line) as Told)
    for (const { client, query, data } of told) expect(await verigraph.as(client).ask(query)).toEqual({ data })

    await draftOrder(verigraph, { targetUrl: 'https://vietsocial.example/after-the-upgrade' })
    await verigraph.sweep()
    const keys = await (await fetch(`${verigraph.url}/.well-known/jwks.json`)).json()
    const lines: string[] = []
    for await (const line of exportTrail({ reader: verigraph.storage.reader, keys })) lines.push(line)
    expect(lines.join()).toContain('removal-order.drafted')
    await verifyLines(lines, { checkpoints: await linesOf(release, 'checkpoint.jws'), keys })

    await verigraph.stop()
    if (name === 'MongoDB') return // its indexes are made by the models at each start
    const { orm, guards, close } = await openDatabase(place)
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false })).toBe('')
    expect(guards?.altered()).toEqual([])
    await close()
  })
})
