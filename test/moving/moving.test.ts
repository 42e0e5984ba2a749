import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportInstallation, importInstallation } from '../../src/operating/move-data.ts'
import { exitOf, run } from '../support/command.ts'
import { newDatabaseUrl } from '../support/mongodb-database.ts'
import { issueOrderAboutPost } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'

const SECRETS = 'demo-secrets.json'

/** What an import adds by itself: it begins an epoch of the event logs. */
const OF_THE_IMPORT = /"table":"log_epoch"|"action":"database\.restored"/

/** All rows but that. */
const rowsIn = async (file: string): Promise<string[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('{"kind":"row"') && !OF_THE_IMPORT.test(line))

describe('verigraph export and import', () => {
  let verigraph: TestVerigraph
  let elsewhere: string
  const file = (name: string) => join(elsewhere, name)
  beforeEach(async () => {
    verigraph = await TestVerigraph.start()
    elsewhere = await mkdtemp(join(tmpdir(), 'verigraph-moving-'))
    await issueOrderAboutPost(verigraph)
  })
  afterEach(async () => {
    await verigraph[Symbol.asyncDispose]()
    await rm(elsewhere, { recursive: true })
  })

  it('refuses while a Verigraph runs, and to write over a file', async () => {
    const place = { dataFolder: verigraph.folder }
    await expect(exportInstallation(place, file('data'))).rejects.toThrow('A Verigraph is running on this database')
    await verigraph.stop()
    await writeFile(file('data'), 'mine')
    await expect(exportInstallation(place, file('data'))).rejects.toThrow('EEXIST')
    expect(await readFile(file('data'), 'utf8')).toBe('mine')
  })

  it('refuses a database that is not empty, and a file that is not whole', async () => {
    await verigraph.stop()
    const place = { dataFolder: verigraph.folder }
    await exportInstallation(place, file('data'))
    expect((await stat(file('data'))).mode & 0o077).toBe(0)
    await expect(importInstallation(place, file('data'))).rejects.toThrow('This database is not empty')
    const text = await readFile(file('data'), 'utf8')
    await writeFile(file('short'), text.slice(0, text.lastIndexOf('{"kind":"end"')))
    await expect(importInstallation({ dataFolder: file('a') }, file('short'))).rejects.toThrow('is not whole')
    await writeFile(file('changed'), text.replace('VietSocial', 'VietSozial'))
    await expect(importInstallation({ dataFolder: file('b') }, file('changed'))).rejects.toThrow('is not whole')
  })

  it('take what the last version before the first release has exported, and nothing that another one has', async () => {
    await verigraph.stop()
    await exportInstallation({ dataFolder: verigraph.folder }, file('now'))
    const exportedAt = async (version: string) => {
      const [header = '', ...rows] = (await readFile(file('now'), 'utf8')).trim().split('\n')
      const { counts } = JSON.parse(rows.pop() ?? '')
      const text = [JSON.stringify({ ...JSON.parse(header), version }), ...rows].map((line) => `${line}\n`).join('')
      const sha256 = createHash('sha256').update(text).digest('hex')
      await writeFile(file(version), `${text}${JSON.stringify({ kind: 'end', counts, sha256 })}\n`)
      await copyFile(join(verigraph.folder, SECRETS), file(SECRETS))
      return importInstallation({ dataFolder: elsewhere }, file(version))
    }
    await expect(exportedAt('0029-addresses')).rejects.toThrow('was exported at 0029-addresses, this Verigraph is at')
    expect((await exportedAt('0030-trail-indexes')).sealed).toBeGreaterThan(10)
  })

  it('are commands that say what they did', async () => {
    await verigraph.stop()
    const exporting = run(['export', file('data')], { VERIGRAPH_DATA: verigraph.folder })
    expect(await exitOf(exporting.child)).toBe(0)
    await copyFile(join(verigraph.folder, SECRETS), file(SECRETS))
    const importing = run(['import', file('data')], { VERIGRAPH_DATA: elsewhere })
    expect(await exitOf(importing.child)).toBe(0)
    expect(importing.output()).toMatch(/^\d{3,} rows have arrived; the \d{2,} sealed entries .* were sealed\.$/m)
  })

  const onMongodb = process.env.VERIGRAPH_TEST_MONGODB_URL ? it : it.skip
  onMongodb('move everything from SQLite to MongoDB and back, and what arrives goes on', async () => {
    await verigraph.stop()
    const databaseUrl = newDatabaseUrl()
    await copyFile(join(verigraph.folder, SECRETS), file(SECRETS))
    await exportInstallation({ dataFolder: verigraph.folder }, file('one'))
    await importInstallation({ dataFolder: elsewhere, databaseUrl }, file('one'))
    await exportInstallation({ dataFolder: elsewhere, databaseUrl }, file('two'))
    expect(await rowsIn(file('two'))).toEqual(await rowsIn(file('one')))
    await importInstallation({ dataFolder: elsewhere }, file('two'))
    await exportInstallation({ dataFolder: elsewhere }, file('three'))
    expect(await rowsIn(file('three'))).toEqual(await rowsIn(file('one')))

    await using again = await TestVerigraph.start({}, { dataFolder: elsewhere, databaseUrl })
    await issueOrderAboutPost(again)
    await again.sweep()
  })
})
