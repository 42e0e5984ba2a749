import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { TestClient } from '../support/client.ts'
import {
  ApproveRemovalOrderDocument,
  DraftRemovalOrderDocument,
  FollowRemovalOrderEventsDocument,
  PollRemovalOrderEventsDocument,
  ReplayWebhookEventsDocument,
} from '../support/generated.ts'
import { grounds } from '../support/story.ts'
import { until } from '../support/until.ts'
import { activeEndpoint, WebhookReceiver } from '../support/webhook-receiver.ts'

const KILLS = 20

/** What a recipient has taken in: it keeps each event by its sequence, and goes on after the last cursor. */
class Receiver {
  readonly #bySequence = new Map<number, string>()
  cursor: string | undefined

  take(event: { cursor: string; sequence: number; removalOrder: { id: string }; kind: string }): void {
    const told = `${event.kind} ${event.removalOrder.id}`
    const before = this.#bySequence.get(event.sequence)
    if (before !== undefined && before !== told) throw new Error(`${event.sequence} was ${before}, and is ${told}.`)
    this.#bySequence.set(event.sequence, told)
    this.cursor = event.cursor
  }

  get events(): string[] {
    return [...this.#bySequence].sort(([a], [b]) => a - b).map(([, told]) => told)
  }

  get sequences(): number[] {
    return [...this.#bySequence.keys()].sort((a, b) => a - b)
  }
}

/** The product as `npm start` runs it, on one port and one folder, killed and started as often as a test likes. */
class Product {
  #process: ChildProcess | undefined
  readonly url: string

  constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {
    this.url = `http://127.0.0.1:${port}`
  }

  async start(): Promise<void> {
    this.#process = spawn(process.execPath, ['dist/cli/main.js', 'demo'], {
      env: {
        ...process.env,
        PORT: String(this.port),
        VERIGRAPH_DATA: this.folder,
        VERIGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8',
      },
      stdio: 'ignore',
    })
    await until(
      () =>
        fetch(`${this.url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ),
      15_000,
    )
  }

  async kill(): Promise<void> {
    const process = this.#process
    if (!process || process.exitCode !== null || process.signalCode !== null) return
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    await ended
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

describe('SIGKILL under load', () => {
  it(`loses nothing that the director was told, doubles nothing, leaves no gap: ${KILLS} times`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verigraph-kill-'))
    const product = new Product(await freePort(), folder)
    const [officer, director, platform] = ['officer', 'director', 'vietsocial'].map(
      (id) => new TestClient(product.url, id),
    ) as [TestClient, TestClient, TestClient]
    const told = new Set<string>()
    const listener = new Receiver()
    const poller = new Receiver()
    await using webhooks = await WebhookReceiver.start()
    const sentTo = () => {
      const receiver = new Receiver()
      for (const { event } of webhooks.taken) receiver.take(event.data)
      return receiver
    }
    let over = false

    const approve = async () => {
      const input = { targetUrl: 'https://vietsocial.example/k', action: 'REMOVE_CONTENT' as const, ...grounds() }
      const { draftRemovalOrder } = await officer.run(DraftRemovalOrderDocument, { input })
      const removalOrderId = draftRemovalOrder.removalOrder?.id ?? ''
      const { approveRemovalOrder } = await director.run(ApproveRemovalOrderDocument, { input: { removalOrderId } })
      if (approveRemovalOrder.removalOrder?.status === 'ISSUED') told.add(removalOrderId)
    }
    const poll = async () => {
      const variables = { after: poller.cursor ?? null, first: 50 }
      const { removalOrderEvents } = await platform.run(PollRemovalOrderEventsDocument, variables)
      removalOrderEvents.forEach((event) => void poller.take(event))
    }
    const listen = async () => {
      const variables = { after: listener.cursor ?? null }
      for await (const { removalOrderEvents } of platform.follow(FollowRemovalOrderEventsDocument, variables)) {
        listener.take(removalOrderEvents)
        if (over) return
      }
    }
    /** Again and again until it is over; what fails because the process is gone is tried again. */
    const persist = async (work: () => Promise<void>) => {
      while (!over) await work().catch(() => pause(20))
    }
    try {
      await product.start()
      await Promise.all([officer, director, platform].map((client) => client.token()))
      const { id } = await activeEndpoint(platform, webhooks.url)
      const input = { webhookEndpointId: id, log: 'REMOVAL_ORDERS' as const, after: null }
      await platform.run(ReplayWebhookEventsDocument, { input })
      const working = [persist(approve), persist(approve), persist(poll), persist(listen)]
      for (let kill = 0; kill < KILLS; kill++) {
        const before = told.size
        await until(() => told.size > before, 15_000)
        await pause(Math.random() * 250)
        await product.kill()
        await product.start()
      }
      const last = told.size
      await until(() => told.size > last, 15_000)
      const complete = (receiver: Receiver) => [...told].every((id) => receiver.events.includes(`ISSUED ${id}`))
      await until(() => complete(listener) && complete(poller) && complete(sentTo()), 15_000)
      over = true
      await approve() // one more event ends the listener's wait
      await Promise.all(working)

      expect(told.size).toBeGreaterThan(KILLS)
      for (const receiver of [listener, poller, sentTo()]) {
        const issued = receiver.events.filter((event) => event.startsWith('ISSUED'))
        expect(new Set(issued).size).toBe(issued.length)
        expect(receiver.sequences).toEqual(receiver.sequences.map((_, index) => index + 1))
      }
      // At least once, and never out of order: what was in flight when the process ended comes again, and then the next.
      const steps = webhooks.sequences.map((sequence, index) => sequence - (webhooks.sequences[index - 1] ?? 0))
      expect(steps.filter((step) => step !== 0 && step !== 1)).toEqual([])
      const length = Math.min(listener.events.length, poller.events.length)
      expect(listener.events.slice(0, length)).toEqual(poller.events.slice(0, length))
    } finally {
      over = true
      await product.kill()
      await rm(folder, { recursive: true, force: true })
    }
  }, 180_000)
})
