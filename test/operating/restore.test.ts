import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AuditEntry } from '../../src/audit/index.ts'
import { exportInstallation, importInstallation } from '../../src/operating/move-data.ts'
import { noteRestored, restoreInstallation } from '../../src/operating/restore.ts'
import { exitOf, run } from '../support/command.ts'
import { describeOnEachStorage } from '../support/each-storage.ts'
import { PollRemovalOrderEventsDocument, ReplayWebhookEventsDocument } from '../support/generated.ts'
import { backUpDatabase, forgetLeases, newDatabaseUrl } from '../support/mongodb-database.ts'
import { issueOrder } from '../support/story.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { take, WAYS } from '../support/ways.ts'
import { registerEndpoint } from '../support/webhook-receiver.ts'

let made = 0
const order = (verigraph: TestVerigraph) =>
  issueOrder(verigraph, { targetUrl: `https://vietsocial.example/restored/${++made}` })

const poll = (verigraph: TestVerigraph, variables: { after?: string; first?: number } = {}) =>
  verigraph.as('vietsocial').ask(PollRemovalOrderEventsDocument, { first: 1000, ...variables })

const logOf = async (verigraph: TestVerigraph) => (await poll(verigraph)).data.removalOrderEvents

const sequences = (events: readonly { sequence: number }[]) => events.map(({ sequence }) => sequence)

/** A copy of the file, as SQLite's `vacuum into` makes one while Verigraph runs. */
function backUp(verigraph: TestVerigraph, file: string): void {
  const database = new DatabaseSync(join(verigraph.folder, 'verigraph.db'))
  database.exec(`vacuum into '${file}'`)
  database.close()
}

describe('verigraph restore', () => {
  let verigraph: TestVerigraph
  let elsewhere: string
  let backup: string
  beforeEach(async () => {
    verigraph = await TestVerigraph.start({}, { webhookNetworks: ['127.0.0.0/8'] })
    elsewhere = await mkdtemp(join(tmpdir(), 'verigraph-restore-'))
    backup = join(elsewhere, 'backup.db')
  })
  afterEach(async () => {
    await verigraph[Symbol.asyncDispose]()
    await rm(elsewhere, { recursive: true })
  })
  const place = () => ({ dataFolder: verigraph.folder })

  /** Some orders are in the backup, so that no log is longer than theirs; three more are told and lost. Gives what recipients knew before. */
  async function loseThree() {
    for (let number = 0; number < 8; number++) await order(verigraph)
    const kept = await logOf(verigraph)
    backUp(verigraph, backup)
    for (let number = 0; number < 3; number++) await order(verigraph)
    const known = await logOf(verigraph)
    return { kept, known, lost: known.at(-1)?.cursor ?? '', last: kept.at(-1)?.cursor ?? '' }
  }

  it('goes on above all numbers that were given out, and tells whoever comes with a lost cursor where to begin again, on every way', async () => {
    const { kept, known, lost, last } = await loseThree()
    const after = known.length + 10
    await verigraph.restart(() => restoreInstallation(place(), backup, { after, checkpoint: null }))
    await order(verigraph)
    await order(verigraph)
    const whole = await logOf(verigraph)
    expect(sequences(whole)).toEqual([...sequences(kept), after + 1, after + 2])
    const { data } = await verigraph
      .as('vietsocial')
      .ask<{ removalOrderEvents: { epoch: number }[] }>('{ removalOrderEvents(first: 1000) { epoch } }')
    expect(data.removalOrderEvents.map(({ epoch }) => epoch)).toEqual([...kept.map(() => 1), 2, 2])
    expect(whole.slice(0, kept.length)).toEqual(kept)

    const { errors } = await poll(verigraph, { after: lost })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path: ['after'] } }])
    expect(errors?.[0]?.message).toMatch(/restored from a backup that does not have it/)
    expect(errors?.[0]?.message).toContain(`Begin again after ${last}`)
    await expect(take(WAYS.subscription(verigraph.as('vietsocial'), lost), 1)).rejects.toThrow(`after ${last}`)
    const { id: webhookEndpointId } = await registerEndpoint(verigraph.as('vietsocial'), 'http://127.0.0.1:9/hook')
    const { replayWebhookEvents } = await verigraph
      .as('vietsocial')
      .run(ReplayWebhookEventsDocument, { input: { webhookEndpointId, log: 'REMOVAL_ORDERS', after: lost } })
    expect(replayWebhookEvents.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'after'] }])

    for (const way of [WAYS.subscription, WAYS.serverSentEvents, WAYS.polling])
      expect(await take(way(verigraph.as('vietsocial'), last), 2)).toEqual(whole.slice(-2))
  })

  it('knows a lost cursor by its epoch, where the number that was named is too low', async () => {
    const { known, lost } = await loseThree()
    await verigraph.restart(() => restoreInstallation(place(), backup, { after: 1, checkpoint: null }))
    for (let number = 0; number < 3; number++) await order(verigraph)
    expect(sequences(await logOf(verigraph))).toEqual(sequences(known))
    expect((await poll(verigraph, { after: lost })).errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
  })

  it('knows the cursors of an epoch that was lost, too', async () => {
    const { known } = await loseThree()
    const again = { after: known.length, checkpoint: null }
    await verigraph.restart(() => restoreInstallation(place(), backup, again))
    await order(verigraph)
    const lost = (await logOf(verigraph)).at(-1)?.cursor ?? ''
    await verigraph.restart(() => restoreInstallation(place(), backup, again))
    await order(verigraph)
    expect((await poll(verigraph, { after: lost })).errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
  })

  it('takes cursors that were given out before there were epochs for those of the first', async () => {
    const log = await logOf(verigraph)
    const [first] = log
    const [logId, sequence] = Buffer.from(first?.cursor ?? '', 'base64url')
      .toString()
      .split('#')
    const old = Buffer.from(`${logId}#${sequence}`).toString('base64url')
    expect((await poll(verigraph, { after: old })).data.removalOrderEvents).toEqual(log.slice(1))
  })

  it('refuses a cursor beyond the end, where nothing was restored by it', async () => {
    const last = (await logOf(verigraph)).at(-1)
    const [logId, sequence] = Buffer.from(last?.cursor ?? '', 'base64url')
      .toString()
      .split('#')
    const beyond = Buffer.from(`${logId}#${Number(sequence) + 1}#1`).toString('base64url')
    const { errors } = await poll(verigraph, { after: beyond })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path: ['after'] } }])
    expect(errors?.[0]?.message).toContain(`Begin again after ${last?.cursor}`)
  })

  it('tells the trail what was known, and takes the floor from a checkpoint that was kept', async () => {
    await loseThree()
    await verigraph.sweep()
    const checkpoint = await (await fetch(`${verigraph.url}/.well-known/audit-checkpoint`)).text()
    const { treeSize } = JSON.parse(Buffer.from(checkpoint.split('.')[1] ?? '', 'base64url').toString())
    await verigraph.restart(() => restoreInstallation(place(), backup, { after: 0, checkpoint }))
    const [entry] = await verigraph.storage.reader.page(AuditEntry, {
      where: [{ action: 'database.restored' }],
      limit: 2,
    })
    expect(entry?.after).toMatchObject({ floor: treeSize, number: 2, treeSize, rootHash: expect.any(String) })
    await order(verigraph)
    expect((await logOf(verigraph)).at(-1)?.sequence).toBe(treeSize + 1)
  })

  it('changes nothing while a Verigraph runs, and for a file that is damaged or something else', async () => {
    const { known } = await loseThree()
    const restore = (file: string) => restoreInstallation(place(), file, { after: 100, checkpoint: null })
    await expect(restore(backup)).rejects.toThrow('A Verigraph is running on this database')
    expect(await logOf(verigraph)).toEqual(known)
    await verigraph.restart(async () => {
      await writeFile(join(elsewhere, 'text'), 'no database, but text of some length')
      await expect(restore(join(elsewhere, 'text'))).rejects.toThrow('is no backup of a Verigraph')
      new DatabaseSync(join(elsewhere, 'other')).exec('create table t(a)')
      await expect(restore(join(elsewhere, 'other'))).rejects.toThrow('is no backup of a Verigraph')
      await expect(restore(join(elsewhere, 'none'))).rejects.toThrow('ENOENT')
      const newer = new DatabaseSync(backup)
      newer.exec("insert into mikro_orm_migrations (name) values ('9999-later')")
      await expect(restore(backup)).rejects.toThrow('newer version')
      newer.exec("update mikro_orm_migrations set name = '0030-trail-indexes'")
      newer.close()
      await expect(restore(backup)).rejects.toThrow('before the first release')
    })
    expect(await logOf(verigraph)).toEqual(known)
    expect((await readdir(verigraph.folder)).filter((name) => /restoring|before/.test(name))).toEqual([])
  })

  it('is a command that asks for what was given out, and sets aside what was there', async () => {
    await loseThree()
    await verigraph.stop()
    const restoring = (...args: string[]) => run(['restore', ...args], { VERIGRAPH_DATA: verigraph.folder })
    const asked = restoring(backup)
    expect(await exitOf(asked.child)).toBe(1)
    expect(asked.output()).toContain('--after N')
    const done = restoring(backup, '--after', '500')
    expect(await exitOf(done.child)).toBe(0)
    expect(done.output()).toMatch(/Epoch 2 .* above 500\./)
    expect((await readdir(verigraph.folder)).filter((name) => name.startsWith('verigraph.db.before-'))).toHaveLength(1)
  })

  it('is not needed for an import, which begins an epoch by itself: its file may be older than what was given out', async () => {
    await verigraph.restart(() => exportInstallation(place(), join(elsewhere, 'data')))
    await order(verigraph)
    const known = await logOf(verigraph)
    await verigraph.stop()
    const dataFolder = join(elsewhere, 'imported')
    await mkdir(dataFolder)
    await copyFile(join(verigraph.folder, 'demo-secrets.json'), join(dataFolder, 'demo-secrets.json'))
    await importInstallation({ dataFolder }, join(elsewhere, 'data'))
    await using imported = await TestVerigraph.start({}, { dataFolder })
    await order(imported)
    const whole = await logOf(imported)
    expect(whole.slice(0, -1)).toEqual(known.slice(0, -1))
    const { errors } = await poll(imported, { after: known.at(-1)?.cursor ?? '' })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
  })
})

const describeOnMongodb = process.env.VERIGRAPH_TEST_MONGODB_URL ? describe : describe.skip
describeOnMongodb('verigraph restore after a MongoDB was restored', () => {
  it('goes on above all numbers that were given out, and refuses lost cursors; not while a Verigraph runs', async () => {
    const databaseUrl = newDatabaseUrl() ?? ''
    await using verigraph = await TestVerigraph.start({}, { databaseUrl })
    const place = { dataFolder: verigraph.folder, databaseUrl }
    const kept = await logOf(verigraph)
    const backup = await backUpDatabase(databaseUrl)
    await order(verigraph)
    const lost = (await logOf(verigraph)).at(-1)?.cursor ?? ''
    await expect(noteRestored(place, { after: 100, checkpoint: null })).rejects.toThrow('A Verigraph is running')
    await verigraph.restart(async () => {
      await backup.restore()
      await forgetLeases(databaseUrl)
      await noteRestored(place, { after: 100, checkpoint: null })
    })
    await order(verigraph)
    const whole = await logOf(verigraph)
    expect(sequences(whole)).toEqual([...sequences(kept), 101])
    const { errors } = await poll(verigraph, { after: lost })
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path: ['after'] } }])
    expect(errors?.[0]?.message).toContain(`Begin again after ${kept.at(-1)?.cursor}`)
  })
})

describeOnEachStorage('a cursor of another list', (start) => {
  it('is refused, and nothing is skipped in silence', async () => {
    await using verigraph = await start()
    const ask = (list: string, after: string) =>
      verigraph
        .as('vietsocial')
        .ask(`query ($after: String) { ${list}(after: $after) { pageInfo { endCursor } } }`, { after })
    const { id } = await order(verigraph)
    const cursor = Buffer.from(id).toString('base64url')
    expect((await ask('removalOrders', cursor)).errors).toBeUndefined()
    const { errors } = await ask('contentItems', cursor)
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path: ['after'] } }])
    const { errors: ofEvents } = await poll(verigraph, { after: cursor })
    expect(ofEvents).toMatchObject([{ extensions: { code: 'INVALID_INPUT', path: ['after'] } }])
  })
})
