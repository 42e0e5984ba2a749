import 'reflect-metadata'
import { setTimeout as pause } from 'node:timers/promises'
import { AuditEntry } from '../../src/audit/index.ts'
import { models, upgrades } from '../../src/contexts.ts'
import { EventLog, LogEvent } from '../../src/delivery/index.ts'
import { openSqlite } from '../../src/storage/index.ts'
import { RemovalOrder } from '../../src/subgraphs/enforcement/orders/removal-order.ts'
import { ContentItem, LiveStream } from '../../src/subgraphs/publishing/index.ts'
import type { TestClient } from '../support/client.ts'
import {
  FollowRemovalOrderEventsDocument,
  PollRemovalOrderEventsDocument,
  ReplayWebhookEventsDocument,
} from '../support/generated.ts'
import { LifecycleLoad } from '../support/lifecycle-load.ts'
import { followTrail, standingOf } from '../support/order-trail.ts'
import { Product } from '../support/product.ts'
import { Receiver } from '../support/receiver.ts'
import { verifiedUser } from '../support/story.ts'
import { until } from '../support/until.ts'
import { activeEndpoint, WebhookReceiver } from '../support/webhook-receiver.ts'

const KILLS = 20
const CLIENTS = ['officer', 'director', 'reviewer', 'vietsocial']
const PATIENCE = 15_000

/** What must have happened, and been told, by the end. */
const EVERYTHING = [
  'content-item.published',
  'live-stream.started',
  'live-stream.flagged',
  'live-stream.ended',
  'removal-order.drafted',
  'removal-order.issued',
  'removal-order.acknowledged',
  'removal-order.complied',
  'removal-order.objected',
  'objection.upheld',
  'objection.rejected',
  'removal-order.withdrawn',
  'appeal.filed',
  'appeal.upheld',
  'appeal.rejected',
  'removal-order.restored',
]

/** All that a database file holds, once nobody writes it any more. */
async function readAll(file: string) {
  const { reader, close } = await openSqlite({ file, models, upgrades })
  const all = { where: [], limit: 1_000_000 }
  const kept = {
    orders: await reader.page(RemovalOrder, all),
    items: await reader.page(ContentItem, all),
    streams: await reader.page(LiveStream, all),
    trail: await reader.page(AuditEntry, all),
    logs: await reader.page(EventLog, all),
    events: await reader.page(LogEvent, { ...all, by: 'sequence' }),
  }
  await close()
  return kept
}
type Kept = Awaited<ReturnType<typeof readAll>>

/** What was done to a subject, in the words of the audit trail, in order. */
const trailOf = ({ trail }: Kept, id: string) =>
  trail.filter(({ subjectId }) => subjectId === id).map(({ action }) => action)

const tally = (facts: readonly string[]): ReadonlyMap<string, number> =>
  facts.reduce((counts, fact) => counts.set(fact, (counts.get(fact) ?? 0) + 1), new Map<string, number>())

function expectNothingLost({ told }: LifecycleLoad, { trail }: Kept): void {
  const done = tally(trail.map(({ action, subjectId }) => `${action} ${subjectId}`))
  const lost = [...tally(told)].filter(([fact, times]) => (done.get(fact) ?? 0) < times)
  expect(lost).toEqual([])
}

/** Whoever repeats a request gets the first answer, and there is one thing for one key. */
function expectOneAnswerForEachKey({ keyed, contradictions }: LifecycleLoad, kept: Kept): void {
  expect(contradictions).toEqual([])
  const named = [
    ...kept.items.map(({ text, id }) => [text, id] as const),
    ...kept.streams.map(({ title, id }) => [title, id] as const),
    ...kept.orders.map(({ reference, id }) => [reference, id] as const),
  ]
  const idsOf = Map.groupBy(named, ([name]) => name)
  for (const [name, id] of keyed) expect([name, idsOf.get(name)]).toEqual([name, [[name, id]]])
}

function expectLogsWithoutGap({ logs, events }: Kept): void {
  for (const { id, lastSequence } of logs) {
    const sequences = events.filter(({ logId }) => logId === id).map(({ sequence }) => sequence)
    expect([id, sequences]).toEqual([id, Array.from({ length: lastSequence }, (_, index) => index + 1)])
  }
}

/** An order's trail is a path that its states allow; it leads to the state that the order has, and to the events that its recipient was told. */
function expectOrdersToAgree(kept: Kept): void {
  for (const order of kept.orders) {
    const events = kept.events.filter(({ subjectId }) => subjectId === order.id).map(({ kind }) => kind)
    expect({ id: order.id, standing: standingOf(order), events }).toEqual({
      id: order.id,
      ...followTrail(trailOf(kept, order.id)),
    })
  }
}

/** What recipients reported is what the graph shows. */
function expectTargetsToAgree(kept: Kept): void {
  const removed = kept.orders.filter(({ status, restoredAt }) => status === 'COMPLIED' && !restoredAt)
  const targets = new Set(removed.map(({ targetId }) => targetId))
  for (const { id, status } of kept.items) expect([id, status]).toEqual([id, targets.has(id) ? 'REMOVED' : 'PUBLISHED'])
  for (const { id, status, flagCount } of kept.streams) {
    const done = tally(trailOf(kept, id))
    expect([id, status === 'ENDED', flagCount]).toEqual([
      id,
      done.has('live-stream.ended'),
      done.get('live-stream.flagged') ?? 0,
    ])
  }
}

/** VietSocial hears of its orders in every way that there is, and comes again when the process is gone. */
class Following {
  over = false
  readonly ended: Promise<unknown>
  readonly #listener = new Receiver()
  readonly #poller = new Receiver()

  constructor(
    private readonly platform: TestClient,
    private readonly webhooks: WebhookReceiver,
  ) {
    const persist = async (work: () => Promise<void>) => {
      while (!this.over) await work().catch(() => pause(20))
    }
    this.ended = Promise.all([persist(() => this.#listen()), persist(() => this.#poll())])
  }

  get all(): Receiver[] {
    return [this.#listener, this.#poller, new Receiver(this.webhooks.taken.map(({ event }) => event.data))]
  }

  async #listen(): Promise<void> {
    const variables = { after: this.#listener.cursor }
    for await (const { removalOrderEvents } of this.platform.follow(FollowRemovalOrderEventsDocument, variables))
      this.#listener.take([removalOrderEvents])
  }

  async #poll(): Promise<void> {
    const variables = { after: this.#poller.cursor, first: 50 }
    this.#poller.take((await this.platform.run(PollRemovalOrderEventsDocument, variables)).removalOrderEvents)
  }
}

/** Each way told of the log from its beginning, whole and in order; the last few events may have been on their way when it ended. */
function expectTold({ all }: Following, { orders, events }: Kept): void {
  const logId = `${orders.at(-1)?.recipientId}/removal-orders`
  const log = events.filter((event) => event.logId === logId).map(({ kind, subjectId }) => `${kind} ${subjectId}`)
  for (const { events: told, sequences, contradictions } of all) {
    expect(contradictions).toEqual([])
    expect(sequences).toEqual(told.map((_, index) => index + 1))
    expect(told).toEqual(log.slice(0, told.length))
  }
}

describe('SIGKILL under load', () => {
  it(`loses nothing that anybody was told, doubles nothing, leaves no gap: ${KILLS} times`, async () => {
    await using webhooks = await WebhookReceiver.start()
    await using product = await Product.install()
    await product.start()
    await Promise.all(CLIENTS.map((clientId) => product.as(clientId).token()))
    const platform = product.as('vietsocial')
    const endpoint = await activeEndpoint(platform, webhooks.url)
    const input = { webhookEndpointId: endpoint.id, log: 'REMOVAL_ORDERS' as const, after: null }
    await platform.run(ReplayWebhookEventsDocument, { input })
    const load = new LifecycleLoad(product, (await verifiedUser(product, platform)).id)

    const following = new Following(platform, webhooks)
    const working = load.run()
    const tellsOn = (enough: () => boolean) => Promise.race([working, until(enough, PATIENCE)])
    for (let kill = 0; kill < KILLS; kill++) {
      const before = load.told.length
      await tellsOn(() => load.told.length > before)
      await pause(Math.random() * 250)
      await product.kill()
      await product.start()
    }
    await tellsOn(() => EVERYTHING.every((what) => load.told.some((fact) => fact.startsWith(what))))
    load.over = true
    await working
    const issued = load.told.filter((fact) => fact.startsWith('removal-order.issued')).map((fact) => fact.split(' ')[1])
    await until(
      () => following.all.every(({ events }) => issued.every((id) => events.includes(`ISSUED ${id}`))),
      PATIENCE,
    )
    following.over = true
    await product.kill()
    await following.ended

    const kept = await readAll(product.databaseFile)
    expectNothingLost(load, kept)
    expectOneAnswerForEachKey(load, kept)
    expectLogsWithoutGap(kept)
    expectOrdersToAgree(kept)
    expectTargetsToAgree(kept)
    expectTold(following, kept)
    // At least once, and never out of order: what was in flight when the process ended comes again, and then the next.
    const steps = webhooks.sequences.map((sequence, index) => sequence - (webhooks.sequences[index - 1] ?? 0))
    expect(steps.filter((step) => step !== 0 && step !== 1)).toEqual([])
  }, 300_000)
})
