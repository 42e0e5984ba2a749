import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { Caller } from '../../src/access/index.ts'
import { AuditCheckpoint, AuditEntry, exportTrail, record, Sealer } from '../../src/audit/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { verifyAuditTrail } from '../../src/sdk/index.ts'
import { SigningKeys } from '../../src/signing/index.ts'
import { Storage, systemClock } from '../../src/storage/index.ts'
import { dropDatabase, newDatabaseUrl } from '../support/mongodb-database.ts'
import { CALLER } from '../support/sealed-trail.ts'

const ENTRIES = 20

describe.each(['SQLite', 'MongoDB'])('two that seal at once on %s', (name) => {
  const it = name === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? test.skip : test

  it('give each entry one place, and sign one trail', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'verigraph-sealed-once-'))
    const databaseUrl = name === 'MongoDB' ? newDatabaseUrl() : null
    const open = async () => new Storage<Caller>(await openDatabase({ dataFolder, databaseUrl }), systemClock)
    const signingKeys = await SigningKeys.import([await SigningKeys.generate()])
    const sealer = (storage: Storage<Caller>) => new Sealer({ storage, signingKeys, publicUrl: 'https://a.example' })
    const [one, other] = [await open(), await open()]
    const grow = () =>
      one.transaction(CALLER, async (tx) => {
        for (let number = 0; number < ENTRIES; number++) record(tx, 'thing.done', { id: `thing-${number}` })
      })

    await grow()
    const unsealed = await other.reader.page(AuditEntry, { where: [{ leafIndex: null }], limit: 1000 })
    await sealer(one).seal(CALLER)
    jest.spyOn(other.reader, 'page').mockResolvedValueOnce(unsealed as never) // as it looked before the first one had sealed it
    await sealer(other).seal(CALLER)
    expect(await one.reader.count(AuditCheckpoint, [])).toBe(1)
    await grow()
    await sealer(one).seal(CALLER)

    const keys = signingKeys.publicJwks
    const { entries } = await verifyAuditTrail(() => exportTrail({ reader: one.reader, keys }), {
      checkpoints: [],
      keys,
    })
    expect(entries).toBe(2 * ENTRIES)
    await Promise.all([one.close(), other.close()])
    if (databaseUrl) await dropDatabase(databaseUrl)
    await rm(dataFolder, { recursive: true })
  })
})
