import { leaseOf } from '../../src/running/job-runner.ts'
import 'reflect-metadata'
import { setTimeout as pause } from 'node:timers/promises'
import { AuditEntry } from '../../src/audit/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { Lease } from '../../src/storage/index.ts'
import {
  ApproveRemovalOrderDocument,
  DraftRemovalOrderDocument,
  FollowActivityDocument,
  FollowRemovalOrderEventsDocument,
  PollRemovalOrderEventsDocument,
} from '../support/generated.ts'
import { Nodes } from '../support/nodes.ts'
import { Receiver } from '../support/receiver.ts'
import { grounds } from '../support/story.ts'
import { until } from '../support/until.ts'
import { activeEndpoint, WebhookReceiver } from '../support/webhook-receiver.ts'

const THREE = [0, 1, 2] as const
/** Longer than a lease, and whatever a slow database needs. */
const PATIENCE = 60_000
const describeOnMongodb = process.env.VERIGRAPH_TEST_MONGODB_URL ? describe : describe.skip

async function draft(nodes: Nodes, node: number, idempotencyKey?: string): Promise<string> {
  const input = { action: 'REMOVE_CONTENT' as const, ...grounds(), targetUrl: 'https://agora.example/p' }
  const asked = { ...input, reference: idempotencyKey ?? input.reference, idempotencyKey: idempotencyKey ?? null }
  const { draftRemovalOrder } = await nodes.as('officer', node).run(DraftRemovalOrderDocument, { input: asked })
  if (!draftRemovalOrder.removalOrder) throw new Error(JSON.stringify(draftRemovalOrder.userErrors))
  return draftRemovalOrder.removalOrder.id
}

/** Approves an order at one node, and where that one is gone at the next; once it stands, it does not matter who was told so. */
async function approve(nodes: Nodes, first: number, removalOrderId: string): Promise<void> {
  for (let node = first; ; node = (node + 1) % THREE.length) {
    if (!nodes.isAlive(node)) continue
    const director = nodes.as('director', node)
    const answer = await director.ask(ApproveRemovalOrderDocument, { input: { removalOrderId } }).catch(() => null)
    const { removalOrder, userErrors } = answer?.data?.approveRemovalOrder ?? {}
    if (removalOrder?.status === 'ISSUED' || userErrors?.some(({ code }) => code === 'WRONG_STATE')) return
    await pause(20)
  }
}

/** Listens at one node, and where that one is gone at the next. */
class Listener {
  readonly receiver = new Receiver()
  over = false

  constructor(
    private readonly nodes: Nodes,
    private node: number,
  ) {}

  async listen(): Promise<void> {
    while (!this.over) await this.#follow().catch(() => this.#goOn())
  }

  async #follow(): Promise<void> {
    const variables = { after: this.receiver.cursor }
    const events = this.nodes.as('agora', this.node).follow(FollowRemovalOrderEventsDocument, variables)
    for await (const { removalOrderEvents } of events) {
      this.receiver.take([removalOrderEvents])
      if (this.over) return
    }
  }

  async #goOn(): Promise<void> {
    await pause(50)
    if (!this.nodes.isAlive(this.node)) this.node = (this.node + 1) % THREE.length
  }
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describeOnMongodb('three nodes on one MongoDB', () => {
  let nodes: Nodes
  beforeEach(async () => {
    nodes = await Nodes.start(THREE.length)
  }, PATIENCE)
  afterEach(() => nodes[Symbol.asyncDispose](), 120_000) // a database is dropped only when the transaction of a killed node has ended

  it('give sixteen orders that are approved at once sixteen numbers without a gap, and one answer to one key', async () => {
    const same = await Promise.all(THREE.map((node) => draft(nodes, node, 'the-same')))
    expect(new Set(same).size).toBe(1)
    const ids = await Promise.all(upTo(16).map((number) => draft(nodes, number % THREE.length)))
    await Promise.all(ids.map((id, index) => approve(nodes, index % THREE.length, id)))
    const { removalOrderEvents } = await nodes.as('agora', 0).run(PollRemovalOrderEventsDocument, { first: 100 })
    expect(removalOrderEvents.map(({ sequence }) => sequence)).toEqual(upTo(16))
    expect(new Set(removalOrderEvents.map(({ removalOrder }) => removalOrder.id))).toEqual(new Set(ids))
  }, 120_000)

  it('tell every console what happens on any of them, once', async () => {
    const told = THREE.map((): string[] => [])
    const consoles = THREE.map((node) => nodes.as('officer', node).follow(FollowActivityDocument, {}))
    const listening = consoles.map(async (activities, node) => {
      for await (const { activity } of activities) told[node]?.push(activity.subject.id)
    })
    const ended = Promise.allSettled(listening) // with the nodes
    await until(async () => {
      await draft(nodes, 2)
      return told.every(({ length }) => length > 0)
    }, PATIENCE)
    const ids = await Promise.all(THREE.map((node) => draft(nodes, node)))
    const last = await draft(nodes, 0)
    await until(() => told.every((each) => each.includes(last)), PATIENCE)
    for (const each of told) expect(each.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort())
    await Promise.all(THREE.map((node) => nodes.kill(node)))
    await ended
  }, 120_000)

  it('lose nothing, double nothing and mix up nothing while the one at work is killed and another is cut off from the database', async () => {
    await using webhooks = await WebhookReceiver.start()
    await activeEndpoint(nodes.as('agora', 1), webhooks.url)
    const listeners = THREE.map((node) => new Listener(nodes, node))
    const listening = Promise.all(listeners.map((listener) => listener.listen()))
    const ids: string[] = []
    const drafts = async (count: number) => {
      const alive = THREE.filter((node) => nodes.isAlive(node))
      const more = await Promise.all(upTo(count).map((number) => draft(nodes, alive[number % alive.length] ?? 0)))
      ids.push(...more)
      return more
    }
    const approveAll = (more: readonly string[]) =>
      Promise.all(more.map((id, index) => approve(nodes, index % THREE.length, id)))
    await approveAll(await drafts(6))
    const { reader, close } = await openDatabase({ dataFolder: '', databaseUrl: nodes.databaseUrl })
    const [lease] = await reader.byIds(Lease, [leaseOf('enforcement')])
    const atWork = nodes.withPid(Number(lease?.holder.split(' ')[1]))
    const dying = approveAll(await drafts(6))
    await pause(Math.random() * 300)
    await nodes.kill(atWork)
    await dying
    const cutOff = approveAll(await drafts(6))
    nodes.cutOff((atWork + 1) % THREE.length)
    await cutOff
    await until(() => listeners.every(({ receiver }) => receiver.events.length === ids.length), PATIENCE)
    await until(() => new Set(webhooks.sequences).size === ids.length, PATIENCE)

    for (const { receiver } of listeners) {
      expect(receiver.contradictions).toEqual([])
      expect(receiver.sequences).toEqual(upTo(ids.length))
      expect([...receiver.events].sort()).toEqual(ids.map((id) => `ISSUED ${id}`).sort())
    }
    const steps = webhooks.sequences.map((sequence, index) => sequence - (webhooks.sequences[index - 1] ?? 0))
    expect(steps.filter((step) => step !== 0 && step !== 1)).toEqual([])

    await until(async () => (await reader.count(AuditEntry, [{ leafIndex: null }])) === 0, PATIENCE)
    const issued = await reader.count(AuditEntry, [{ action: 'removal-order.issued' }])
    await close()
    expect(issued).toBe(ids.length)
    for (const listener of listeners) listener.over = true
    await approveAll(await drafts(1)) // wakes whoever listens still
    await listening
  }, 240_000)
})
