import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller } from '../../src/access/index.ts'
import { AuditEntry } from '../../src/audit/index.ts'
import { LogEvent } from '../../src/delivery/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { Storage } from '../../src/storage/index.ts'
import { SealedIdentity } from '../../src/subgraphs/identity/index.ts'
import { ClockWatch, confirmClock } from '../../src/timekeeping/index.ts'
import { exitOf, run } from '../support/command.ts'
import { describeOnEachStorage, shared } from '../support/each-storage.ts'
import { EraseMyIdentityDocument, PollRemovalOrderEventsDocument } from '../support/generated.ts'
import { newDatabaseUrl } from '../support/mongodb-database.ts'
import { Product } from '../support/product.ts'
import { Scrape } from '../support/scrape.ts'
import { issueOrder, registerUser, verifyUser } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestClock, type TestVerigraph } from '../support/verigraph.ts'

const OPERATOR: Caller = { clientId: 'operator', roles: [], organisationId: null, jurisdiction: null }
const HOUR = 60
const DAY = 24 * HOUR

let made = 0
const order = (verigraph: TestVerigraph) =>
  issueOrder(verigraph, { targetUrl: `https://vietsocial.example/clock/${++made}` })

/** What VietSocial was told of an order. */
async function told(verigraph: TestVerigraph, orderId: string): Promise<string[]> {
  const { removalOrderEvents } = await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })
  return removalOrderEvents.filter(({ removalOrder }) => removalOrder.id === orderId).map(({ kind }) => kind)
}

/** What an operator sees of the clock; readiness stays. */
async function seen(verigraph: TestVerigraph) {
  const response = await fetch(`${verigraph.url}/readyz`)
  const metric = (await Scrape.of(`${verigraph.url}/metrics`)).of('verigraph_clock_held')
  const { clock = 'believed' } = (await response.json()) as { clock?: string }
  return { status: response.status, clock, metric }
}
const HELD = { status: 200, clock: 'held', metric: 1 }
const BELIEVED = { status: 200, clock: 'believed', metric: 0 }

describeOnEachStorage('a clock that is set', (start) => {
  const running = shared(start)

  it.each([
    ['forward a day', DAY],
    ['back an hour', -HOUR],
  ])(
    '%s tells nobody of time that has not run out, and is said; once it is back, all goes on',
    async (_how, minutes) => {
      const verigraph = running()
      const { id } = await order(verigraph)
      verigraph.clock.jump({ minutes })
      await verigraph.sweep()
      expect(await told(verigraph, id)).toEqual(['ISSUED'])
      expect(await seen(verigraph)).toEqual(HELD)
      const meanwhile = await order(verigraph) // who asks is answered
      verigraph.clock.jump({ minutes: -minutes })
      await verigraph.sweep()
      expect(await told(verigraph, id)).toEqual(['ISSUED'])
      expect(await told(verigraph, meanwhile.id)).toContain('ISSUED')
      expect(await seen(verigraph)).toEqual(BELIEVED)
      verigraph.clock.advance({ minutes: DAY })
      await verigraph.sweep()
      expect(await told(verigraph, id)).toEqual(['ISSUED', 'REMINDED', 'REMINDED', 'OVERDUE'])
    },
  )

  it('forward by years destroys no identity', async () => {
    await using verigraph = await start()
    const platform = verigraph.as('vietsocial')
    const { id } = await registerUser(platform)
    const identity = await verifyUser(verigraph, platform, id)
    await platform.run(EraseMyIdentityDocument, { input: { userId: id } })
    const kept = async () => (await verigraph.storage.reader.byIds(SealedIdentity, [identity.id]))[0] !== null
    verigraph.clock.jump({ minutes: 3 * 365 * DAY })
    await verigraph.sweep()
    expect(await kept()).toBe(true)
    await confirmClock(verigraph.storage, OPERATOR)
    await verigraph.sweep()
    expect(await kept()).toBe(false)
  })

  it('forward is believed once an operator confirms it, and the trail says so', async () => {
    const verigraph = running()
    const { id } = await order(verigraph)
    verigraph.clock.jump({ minutes: DAY })
    await verigraph.sweep()
    await confirmClock(verigraph.storage, OPERATOR)
    await verigraph.sweep()
    expect(await told(verigraph, id)).toEqual(['ISSUED', 'REMINDED', 'REMINDED', 'OVERDUE'])
    expect(await seen(verigraph)).toEqual(BELIEVED)
    expect(await verigraph.storage.reader.count(AuditEntry, [{ action: 'clock.confirmed' }])).toBe(1)
  })

  it('back before the start is behind what is recorded, until it is back or confirmed', async () => {
    await using verigraph = await start()
    const { id } = await order(verigraph)
    await verigraph.restart(async () => verigraph.clock.jump({ minutes: -HOUR }))
    await verigraph.sweep()
    expect(await seen(verigraph)).toEqual(HELD)
    verigraph.clock.jump({ minutes: HOUR })
    await verigraph.sweep()
    expect(await seen(verigraph)).toEqual(BELIEVED)

    await verigraph.restart(async () => verigraph.clock.jump({ minutes: -HOUR }))
    expect(await seen(verigraph)).toEqual(HELD)
    await confirmClock(verigraph.storage, OPERATOR)
    await verigraph.sweep()
    expect(await seen(verigraph)).toEqual(BELIEVED)
    await verigraph.restart() // what was recorded before it was confirmed is later still
    expect(await seen(verigraph)).toEqual(BELIEVED)
    expect(await told(verigraph, id)).toEqual(['ISSUED'])
  })

  it('right again after it was a month ahead does its work at once: nobody has a lease for a month', async () => {
    await using verigraph = await start()
    verigraph.clock.jump({ minutes: 30 * DAY })
    await order(verigraph)
    await verigraph.sweep()
    await verigraph.restart(async () => verigraph.clock.jump({ minutes: -30 * DAY }))
    await confirmClock(verigraph.storage, OPERATOR)
    await verigraph.sweep()
    expect(await seen(verigraph)).toEqual(BELIEVED)
    const { id } = await order(verigraph)
    verigraph.clock.advance({ minutes: DAY })
    const overdue = [{ subjectId: id, kind: 'OVERDUE' }]
    await until(async () => (await verigraph.storage.reader.count(LogEvent, overdue)) === 1, 10_000)
  })
})

const PLACES = { SQLite: () => null, MongoDB: newDatabaseUrl }
describe.each(Object.entries(PLACES))('several nodes on %s', (name, newUrl) => {
  const it = name === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? test.skip : test

  it('compare each for itself; one confirmation lets all go on whose clock agrees, and no other', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'verigraph-clock-'))
    const database = await openDatabase({ dataFolder, databaseUrl: newUrl() })
    const log = { error: () => undefined, warn: () => undefined }
    const nodes = await Promise.all(
      [1, 2, 3].map(async () => {
        const clock = new TestClock()
        const storage = new Storage<Caller>(database, clock)
        return { clock, storage, watch: await ClockWatch.start({ storage, log, tolerance: 300_000 }) }
      }),
    )
    const mayAct = () => Promise.all(nodes.map(({ watch }) => watch.mayAct()))
    const [one, two, three] = nodes
    one?.clock.jump({ minutes: DAY })
    expect(await mayAct()).toEqual([false, true, true])
    two?.clock.jump({ minutes: DAY })
    three?.clock.jump({ minutes: -HOUR })
    expect(await mayAct()).toEqual([false, false, false])
    if (one) await confirmClock(one.storage, OPERATOR)
    expect(await mayAct()).toEqual([true, true, false])
    three?.clock.jump({ minutes: HOUR })
    expect(await mayAct()).toEqual([true, true, true])
    await database.close()
    await rm(dataFolder, { recursive: true })
  })
})

describe('a process that was stopped', () => {
  it('holds what cannot be undone until an operator confirms its clock by the command', async () => {
    await using product = await Product.install({ VERIGRAPH_CLOCK_TOLERANCE: '1000' })
    await product.start()
    const clock = async () =>
      (await (await fetch(`${product.url}/readyz`)).json()) as { status: string; clock?: string }
    expect(await clock()).toEqual({ status: 'ready' })
    product.signal('SIGSTOP')
    await new Promise((resolve) => setTimeout(resolve, 13_000)) // ten seconds may go by unseen
    product.signal('SIGCONT')
    await until(async () => (await clock()).clock === 'held')
    expect(await clock()).toEqual({ status: 'ready', clock: 'held' })
    const confirming = run(['clock', 'confirm'], { VERIGRAPH_DATA: product.folder })
    expect(await exitOf(confirming.child)).toBe(0)
    await until(async () => (await clock()).clock === undefined)
  })
})
