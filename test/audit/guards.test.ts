import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Writable } from 'node:stream'
import { AuditEntry, record } from '../../src/audit/index.ts'
import { AuditEntriesDocument } from '../support/generated.ts'
import { CALLER, SealedTrail, verifyLines } from '../support/sealed-trail.ts'
import { registerUser } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'

/** What somebody does with the file in hands. */
function alter({ folder }: { folder: string }, sql: string): void {
  const database = new DatabaseSync(join(folder, 'verigraph.db'))
  database.exec('pragma busy_timeout = 5000')
  database.exec(sql)
  database.close()
}

const DROP = 'drop trigger delete_of_audit_entry_refused'

async function restored({ storage }: TestVerigraph) {
  const where = [{ action: 'audit-trail.guard-restored' }]
  return (await storage.reader.page(AuditEntry, { where, limit: 100 })).map(({ clientId, after }) => [clientId, after])
}

describe('a trigger that guards the trail', () => {
  it.each([
    ['was dropped', DROP, 'delete_of_audit_entry_refused'],
    [
      'was changed',
      `${DROP}; create trigger delete_of_audit_entry_refused before delete on audit_entry when false begin select raise(abort, 'never'); end`,
      'delete_of_audit_entry_refused',
    ],
    [
      'was added, and swallows what is written',
      `create trigger swallow before insert on audit_entry when new.action = 'user.registered' begin select raise(ignore); end`,
      'swallow',
    ],
  ])('and %s while it runs is restored, logged and recorded', async (_what, sql, guard) => {
    const lines: string[] = []
    const logTo = new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) })
    await using verigraph = await TestVerigraph.start({ logTo }, { logLevel: 'error' })
    alter(verigraph, sql)
    await until(async () => (await restored(verigraph)).length > 0)
    expect(await restored(verigraph)).toEqual([['verigraph', { guard }]])
    expect(() => alter(verigraph, 'delete from audit_entry')).toThrow('The audit trail only grows.')
    expect(lines.filter((line) => line.includes(guard))).toHaveLength(1)
    const { id: subjectId } = await registerUser(verigraph.as('vietsocial'))
    const { auditEntries } = await verigraph
      .as('auditor')
      .run(AuditEntriesDocument, { filter: { subjectId, action: 'user.registered' } })
    expect(auditEntries.totalCount).toBe(1)
  })

  it('and was dropped while it did not run is restored as it starts', async () => {
    await using verigraph = await TestVerigraph.start()
    await verigraph.restart()
    expect(await restored(verigraph)).toEqual([])
    alter(verigraph, DROP)
    await verigraph.restart()
    expect(await restored(verigraph)).toEqual([['verigraph', { guard: 'delete_of_audit_entry_refused' }]])
    expect(() => alter(verigraph, 'delete from audit_entry')).toThrow('The audit trail only grows.')
  })

  it('and cannot be restored keeps the trail from being sealed, and the gateway from being ready, until it can', async () => {
    await using verigraph = await TestVerigraph.start()
    const ready = async () => (await fetch(`${verigraph.url}/readyz`)).status
    expect(await ready()).toBe(200)
    alter(verigraph, 'alter table audit_tile rename to audit_tile_away')
    await expect(verigraph.sweep()).rejects.toThrow('not guarded')
    expect(await ready()).toBe(503)
    alter(verigraph, 'alter table audit_tile_away rename to audit_tile')
    await until(async () => (await ready()) === 200)
  })
})

describe('the country of an entry', () => {
  it('is among what was sealed where there is one, and cannot be taken out of it', async () => {
    await using trail = await SealedTrail.create()
    const storage = await trail.open()
    await trail.grow(storage, 3)
    expect((await trail.export(storage)).join()).not.toContain('jurisdiction')
    await storage.transaction({ ...CALLER, jurisdiction: 'VN' }, async (tx) => record(tx, 'thing.done', { id: 'new' }))
    await trail.sealer(storage).seal(CALLER)
    expect(await verifyLines(await trail.export(storage))).toMatchObject({ entries: 4, checkpoints: 2 })
    trail.tamper(`update audit_entry set jurisdiction = 'IN' where subject_id = 'new'`)
    await expect(verifyLines(await trail.export(storage))).rejects.toMatchObject({ code: 'CHANGED' })
    trail.tamper(`update audit_entry set jurisdiction_sealed = 0 where subject_id = 'new'`)
    await expect(verifyLines(await trail.export(storage))).rejects.toMatchObject({ code: 'CHANGED' })
  })
})
