import 'reflect-metadata'
import type { Caller } from '../../src/access/index.ts'
import { SigningKeys } from '../../src/signing/index.ts'
import type { Storage } from '../../src/storage/index.ts'
import { SealedTrail, verifyLines } from '../support/sealed-trail.ts'

const EXTRA = (id: string, leafIndex: string) =>
  `insert into audit_entry (_id, at, client_id, action, subject_id, leaf_index) values ('${id}', 0, 'x', 'a.b', 'y', ${leafIndex})`

describe('a trail that someone with the file in hands has changed', () => {
  let trail: SealedTrail
  let storage: Storage<Caller>
  /** What has been kept elsewhere: the checkpoints at three and at twelve entries. */
  const kept: string[] = []

  beforeEach(async () => {
    trail = await SealedTrail.create()
    storage = await trail.open()
    kept.length = 0
    for (const sizes of [[3], [5, 4], [300]]) {
      await trail.grow(storage, ...sizes)
      kept.push(await trail.newestCheckpoint(storage))
    }
  })
  afterEach(() => trail[Symbol.asyncDispose]())

  const verdict = async () => verifyLines(await trail.export(storage), { checkpoints: kept })

  it('is found whole while nobody has', async () => {
    expect(await verdict()).toMatchObject({ entries: 312, checkpoints: 4, newest: { treeSize: 312 } })
  })

  it.each([
    [
      'a field was changed',
      `update audit_entry set action = 'removal-order.withdrawn' where leaf_index = 5`,
      'CHANGED',
      5,
    ],
    ['its time was changed', `update audit_entry set at = at + 1 where leaf_index = 0`, 'CHANGED', 0],
    [
      'before and after were changed',
      `update audit_entry set after = '{"status":"DRAFT"}' where leaf_index = 100`,
      'CHANGED',
      100,
    ],
    ['its id was changed', `update audit_entry set _id = 'audit_x' where leaf_index = 7`, 'CHANGED', 7],
    ['a row was deleted', `delete from audit_entry where leaf_index = 5`, 'REMOVED', 5],
    ['the last row was deleted', `delete from audit_entry where leaf_index = 311`, 'REMOVED', 311],
    ['the last row of a batch was deleted', `delete from audit_entry where leaf_index = 11`, 'REMOVED', 11],
    [
      'a row was deleted and the others moved up',
      `delete from audit_entry where leaf_index = 6; update audit_entry set leaf_index = leaf_index - 1 where leaf_index > 6`,
      'REMOVED',
      6,
    ],
    [
      'two were swapped',
      `update audit_entry set leaf_index = case leaf_index when 4 then 200 else 4 end where leaf_index in (4, 200)`,
      'MOVED',
      4,
    ],
    ['one was moved to the end', `update audit_entry set leaf_index = 900 where leaf_index = 4`, 'MOVED', 4],
    [
      'one was inserted',
      `update audit_entry set leaf_index = leaf_index + 1 where leaf_index > 4; ${EXTRA('audit_x', '5')}`,
      'INSERTED',
      5,
    ],
    ['one was inserted between two', EXTRA('audit_x', '4.5'), 'INSERTED', 5],
    ['one was inserted at the end', EXTRA('audit_x', '312'), 'INSERTED', 312],
    [
      'one was doubled',
      `insert into audit_entry (_id, at, client_id, organisation_id, action, subject_id, on_behalf_of_id, before, after, leaf_index, jurisdiction_sealed) select 'audit_' || _id, at, client_id, organisation_id, action, subject_id, on_behalf_of_id, before, after, leaf_index, jurisdiction_sealed from audit_entry where leaf_index = 8`,
      'INSERTED',
      9,
    ],
  ])('is refused: %s', async (_what, sql, code, leafIndex) => {
    trail.tamper(sql)
    await expect(verdict()).rejects.toMatchObject({
      code,
      leafIndex,
      message: expect.stringContaining(`Entry ${leafIndex}`),
    })
  })

  it('names the entry that was changed, and the one that was moved', async () => {
    const [changed, moved] = [await trail.entryAt(storage, 9), await trail.entryAt(storage, 20)]
    trail.tamper(`update audit_entry set client_id = 'someone' where leaf_index = 9`)
    await expect(verdict()).rejects.toMatchObject({ code: 'CHANGED', entryId: changed })
    trail.tamper(`update audit_entry set client_id = 'test' where leaf_index = 9`)
    trail.tamper(`update audit_entry set leaf_index = 41 - leaf_index where leaf_index in (20, 21)`)
    await expect(verdict()).rejects.toMatchObject({ code: 'MOVED', leafIndex: 20, entryId: moved })
  })

  it('is refused where the hashes were changed with the entry: the batch is named', async () => {
    trail.tamper(`update audit_tile set hashes = zeroblob(length(hashes)) where _id = '0/0'`)
    await expect(verdict()).rejects.toMatchObject({ code: 'REWRITTEN', leafIndex: 0 })
  })

  it('is never signed over: what the tree no longer proves is not sealed on', async () => {
    trail.tamper(`update audit_tile set hashes = zeroblob(length(hashes)) where _id = '0/1'`)
    await expect(trail.grow(storage, 1)).rejects.toThrow('The audit trail is not the one that was sealed')
    trail.tamper(`update audit_checkpoint set signed_document = 'x'`)
    await expect(trail.grow(storage, 1)).rejects.toThrow('Invalid Compact JWS')
  })

  it('is never sealed on where the newest checkpoint stands for another size than it was signed for', async () => {
    trail.tamper(`update audit_checkpoint set tree_size = 400 where tree_size = 312`)
    await expect(trail.grow(storage, 1)).rejects.toThrow('The audit trail is not the one that was sealed')
  })

  it('is refused where the end was cut off, by any checkpoint that was kept', async () => {
    trail.tamper(
      `delete from audit_entry where leaf_index >= 12; delete from audit_checkpoint where tree_size > 12; delete from audit_tile where _id <> '0/0'`,
    )
    expect(await verifyLines(await trail.export(storage))).toMatchObject({ entries: 12 })
    await expect(verdict()).rejects.toMatchObject({ code: 'CUT_OFF', leafIndex: 12 })
  })

  it('is refused where all of it was written and signed anew, by a checkpoint that was kept', async () => {
    trail.tamper(`update audit_entry set leaf_index = null, client_id = 'someone' where leaf_index = 7;
      update audit_entry set leaf_index = null; delete from audit_checkpoint; delete from audit_tile`)
    await trail.sealer(storage).seal({ clientId: 'x', roles: [], organisationId: null, jurisdiction: null })
    const guards = 9 // that were dropped for it, and whose restoration was recorded
    expect(await verifyLines(await trail.export(storage))).toMatchObject({ entries: 312 + guards, checkpoints: 1 })
    await expect(verdict()).rejects.toMatchObject({ code: 'REWRITTEN', leafIndex: 3 })
    await expect(verifyLines(await trail.export(storage), { checkpoints: kept.slice(1, 2) })).rejects.toMatchObject({
      code: 'REWRITTEN',
      leafIndex: 0,
    })
  })

  it('is refused where another key has signed: the export’s, or the one that is trusted', async () => {
    const other = await SigningKeys.import([await SigningKeys.generate()])
    await expect(verifyLines(await trail.export(storage, other.publicJwks))).rejects.toMatchObject({
      code: 'NOT_SIGNED',
    })
    await expect(verifyLines(await trail.export(storage), { keys: other.publicJwks })).rejects.toMatchObject({
      code: 'NOT_SIGNED',
    })
    const forged = await other.sign({ treeSize: 3, rootHash: '00', sealedAt: '' }, 'audit-checkpoint+jws')
    await expect(verifyLines(await trail.export(storage), { checkpoints: [forged] })).rejects.toMatchObject({
      code: 'NOT_SIGNED',
    })
    const order = trail.signingKeys.sign({ treeSize: 3, rootHash: '00', sealedAt: '' }, 'removal-order+jws')
    await expect(verifyLines(await trail.export(storage), { checkpoints: [order] })).rejects.toMatchObject({
      code: 'NOT_SIGNED',
    })
  })

  it.each<[string, (lines: string[]) => string[], string]>([
    ['a line is missing', (lines) => lines.toSpliced(4, 1), 'REMOVED'],
    ['two lines are swapped', (lines) => lines.with(3, lines[4] ?? '').with(4, lines[3] ?? ''), 'MOVED'],
    ['a line is there twice', (lines) => lines.toSpliced(4, 0, lines[4] ?? ''), 'INSERTED'],
    ['it ends early', (lines) => lines.slice(0, -1), 'REMOVED'],
    ['it ends with a checkpoint', (lines) => lines.slice(0, 5), 'CUT_OFF'],
    ['it has no header', (lines) => lines.slice(1), 'MALFORMED'],
    ['it is something else', () => ['hello'], 'MALFORMED'],
    ['it is empty', () => [], 'MALFORMED'],
  ])('is refused where of its export %s', async (_what, change, code) => {
    await expect(verifyLines(change(await trail.export(storage)))).rejects.toMatchObject({ code })
  })

  it('is read whatever the order of keys and the spaces: what is hashed is the canonical form', async () => {
    const lines = (await trail.export(storage))
      .map((line) => JSON.parse(line, reversed))
      .map((line) => JSON.stringify(line, null, 1).replaceAll('\n', ' '))
    expect(await verifyLines(lines)).toMatchObject({ entries: 312 })
  })
})

const reversed = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toReversed())
    : value
