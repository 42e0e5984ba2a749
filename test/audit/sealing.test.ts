import 'reflect-metadata'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import type { Caller } from '../../src/access/index.ts'
import { AuditCheckpoint, AuditEntry, AuditTile, contentOf, record, Trail } from '../../src/audit/index.ts'
import { fromHex, GrowingTree, leafHashOf, toHex, verifyInclusion } from '../../src/merkle/index.ts'
import { verifyAuditConsistency, verifyCheckpoint } from '../../src/sdk/index.ts'
import type { Storage } from '../../src/storage/index.ts'
import { Agency } from '../../src/subgraphs/registry/index.ts'
import { CALLER, SealedTrail, verifyLines } from '../support/sealed-trail.ts'

describe('sealing the trail', () => {
  it('gives each entry its place, in order and without gaps, and signs what stands', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 3, 1, 300)
    const entries = await storage.reader.page(AuditEntry, { where: [], by: 'leafIndex', limit: 1000 })
    expect(entries.map(({ leafIndex }) => leafIndex)).toEqual(Array.from({ length: 304 }, (_, index) => index))
    expect(entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).toSorted())

    const tree = new GrowingTree()
    for (const entry of entries) tree.append(leafHashOf(contentOf(entry)))
    const signed = await trail.newestCheckpoint(storage)
    const checkpoint = await verifyCheckpoint(signed, trail.signingKeys.publicJwks)
    expect(checkpoint).toEqual({ treeSize: 304, rootHash: toHex(tree.root()), sealedAt: expect.any(String) })
  })

  it('writes no checkpoint where nothing has happened', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 2)
    await trail.sealer(storage).seal(CALLER)
    expect(await storage.reader.count(AuditCheckpoint, [])).toBe(1)
  })

  it('proves every entry against every later checkpoint, and every checkpoint against every later one', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 255, 1, 1, 300, 20)
    const reader = new Trail(storage.reader)
    const checkpoints = await storage.reader.page(AuditCheckpoint, { where: [], by: 'treeSize', limit: 10 })
    const entries = await storage.reader.page(AuditEntry, { where: [], by: 'leafIndex', limit: 1000 })
    for (const { treeSize: size, rootHash, signedDocument: newer } of checkpoints) {
      for (const index of [0, 1, 254, 255, 256, 257, 400, 556, 576].filter((each) => each < size)) {
        const proof = (await reader.inclusionProof(index, size)).map(fromHex)
        const leaf = leafHashOf(contentOf(entries[index] as (typeof entries)[0]))
        expect(verifyInclusion({ index, size, leaf, proof, root: fromHex(rootHash) })).toBe(true)
      }
      for (const { treeSize, signedDocument: older } of checkpoints.filter(({ treeSize }) => treeSize <= size)) {
        const proof = await reader.consistencyProof(treeSize, size)
        await verifyAuditConsistency({ older, newer, proof }, trail.signingKeys.publicJwks)
      }
    }
    expect(checkpoints.map(({ treeSize }) => treeSize)).toEqual([255, 256, 257, 557, 577])
  })

  it('seals nothing that is no whole text, wherever it came from: what is read back is what was sealed', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await storage.transaction(CALLER, async (tx) => {
      const values = { name: 'Agency \ud800\ud83d\ude00', country: 'V\udc00' }
      record(tx, 'agency.registered', tx.create(Agency, values))
      record(tx, 'audit-trail.read', { id: 'order_\ud800' })
    })
    await trail.sealer(storage).seal(CALLER)
    const entries = await storage.reader.page(AuditEntry, { where: [], by: 'leafIndex', limit: 10 })
    expect(entries.map(({ after, subjectId }) => after ?? subjectId)).toEqual([
      { name: 'Agency \ufffd😀', country: 'V\ufffd' },
      'order_\ufffd',
    ])
    const lines = await trail.export(storage)
    for (const line of lines) expect(line).not.toMatch(/\\ud[89a-f]/i)
    expect(await verifyLines(lines)).toMatchObject({ entries: 2 })
  })

  it('appends without reading the tree before', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 900)
    const tiles = () => storage.reader.page(AuditTile, { where: [], limit: 100 })
    const before = await tiles()
    await trail.grow(storage, 1)
    const changed = (await tiles()).filter(
      (tile) => !before.some((old) => Buffer.compare(old.hashes, tile.hashes) === 0),
    )
    expect(changed.map(({ id }) => id)).toEqual(['0/3'])
  })

  it('skips no entry that was committed late under an older id', async () => {
    await using trail = await SealedTrail.create()
    const earlier = { now: () => new Date(Date.now() - 1000), monotonic: () => performance.now() }
    const [early, late] = [await trail.open(), await trail.open(earlier)]
    await trail.grow(early, 2, 2)
    const lateId = await late.transaction(CALLER, async (tx) => {
      const entry = { at: tx.now, clientId: 'late', action: 'thing.done', subjectId: 'x' }
      return tx.create(AuditEntry, entry).id
    })
    await trail.grow(early, 1)
    const entries = await early.reader.page(AuditEntry, { where: [], by: 'leafIndex', limit: 10 })
    expect(entries.map(({ leafIndex }) => leafIndex)).toEqual([0, 1, 2, 3, 4, 5])
    const ids = entries.map(({ id }) => id)
    expect(ids.indexOf(lateId)).toBe(4)
    expect(ids.toSorted().indexOf(lateId)).toBe(0)
    expect(await verifyLines(await trail.export(early))).toMatchObject({ entries: 6 })
  })

  it('seals while others write, in this process and in another, and skips none', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    const writers = [writeInAnotherProcess(trail.file, 150), ...Array.from({ length: 3 }, () => write(storage, 50))]
    let writing = true
    const ended = Promise.all(writers).finally(() => {
      writing = false
    })
    while (writing) {
      await trail.sealer(storage).seal(CALLER).catch(expectBusy)
      await new Promise(setImmediate)
    }
    await ended
    await trail.sealer(storage).seal(CALLER)

    const entries = await storage.reader.page(AuditEntry, { where: [], by: 'leafIndex', limit: 1000 })
    expect(entries.map(({ leafIndex }) => leafIndex)).toEqual(Array.from({ length: 300 }, (_, index) => index))
    expect(await verifyLines(await trail.export(storage))).toMatchObject({ entries: 300 })
    expect(await storage.reader.count(AuditCheckpoint, [])).toBeGreaterThan(2)
  })

  it('seals after a restart what was committed before', async () => {
    await using trail = await SealedTrail.create()
    const before = await trail.open()
    await trail.grow(before, 5)
    await before.transaction(CALLER, async (tx) => record(tx, 'thing.done', { id: 'unsealed' }))
    expect((await trail.export(before)).filter((line) => line.includes('"unsealed"'))).toEqual([])
    await before.close()

    const after = await trail.open()
    await trail.sealer(after).seal(CALLER)
    expect((await trail.export(after)).filter((line) => line.includes('"unsealed"'))).toHaveLength(1)
    expect(await verifyLines(await trail.export(after))).toMatchObject({ entries: 6, checkpoints: 2 })
  })

  it('seals what has piled up in parts, from the first entry on', async () => {
    await using trail = await SealedTrail.create()
    await (await trail.open()).close()
    const database = new DatabaseSync(trail.file)
    database.exec(`
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 2500)
      insert into audit_entry (_id, at, client_id, action, subject_id)
      select printf('audit_%026d', i), i, 'older', 'thing.done', 'x' from n`)
    database.close()

    const storage = await trail.open()
    await trail.sealer(storage).seal(CALLER)
    expect(await verifyLines(await trail.export(storage))).toMatchObject({ entries: 2500, checkpoints: 5 })
    expect(await trail.entryAt(storage, 0)).toBe(`audit_${'1'.padStart(26, '0')}`)
  })

  it.each([
    'update audit_entry set action = $other where leaf_index = 1',
    'update audit_entry set leaf_index = 9 where leaf_index = 1',
    'update or replace audit_entry set leaf_index = 1 where leaf_index is null',
    'update audit_entry set action = $other where leaf_index is null',
    'delete from audit_entry where leaf_index = 1',
    'delete from audit_entry where leaf_index is null',
    'insert or replace into audit_entry select * from audit_entry where leaf_index is null',
    "insert into audit_entry (_id, at, client_id, action, subject_id, leaf_index) values ('x', 0, 'x', 'x', 'x', 7)",
    "update audit_checkpoint set root_hash = 'x'",
    'delete from audit_checkpoint',
    'insert or replace into audit_checkpoint select * from audit_checkpoint',
    'update audit_tile set hashes = zeroblob(96)',
    'delete from audit_tile',
    'insert or replace into audit_tile select * from audit_tile',
  ])('refuses in SQL: %s', async (sql) => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 3)
    await storage.transaction(CALLER, async (tx) => record(tx, 'thing.done', { id: 'unsealed' }))
    const database = new DatabaseSync(trail.file)
    expect(() => database.exec(sql.replace('$other', "'other.thing'"))).toThrow('The audit trail only grows.')
    database.close()
  })
})

async function write(storage: Storage<Caller>, times: number): Promise<void> {
  for (let time = 0; time < times; time++)
    await storage.transaction(CALLER, async (tx) => {
      record(tx, 'thing.done', { id: `thing-${time}` })
      await new Promise(setImmediate)
    })
}

/** The built product, as another process on the same file. */
async function writeInAnotherProcess(file: string, times: number): Promise<void> {
  const script = `
    import 'reflect-metadata'
    import { record } from './dist/audit/index.js'
    import { openSqlite, Storage, systemClock } from './dist/storage/index.js'
    import { models, upgrades } from './dist/contexts.js'
    const storage = new Storage(await openSqlite({ file: process.env.FILE, models, upgrades }), systemClock)
    for (let time = 0; time < ${times}; time++)
      await storage.transaction({ clientId: 'other', organisationId: null }, async (tx) => record(tx, 'thing.done', { id: 'x' }))
    await storage.close()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, FILE: file },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`The other process ended with ${code}.`)
}

/** Another process was writing: the sealing is tried again, as it is every second. */
function expectBusy(error: unknown): void {
  expect(String(error)).toMatch(/locked|busy/i)
}
