import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Product } from './product.ts'
import { grounds, unique } from './story.ts'

/** What can be asked of an order, by whom, and how the audit trail names it once it is done. */
const STEPS = {
  approve: { by: 'director', ask: 'approveRemovalOrder', done: 'removal-order.issued' },
  acknowledge: { by: 'vietsocial', ask: 'acknowledgeRemovalOrder', done: 'removal-order.acknowledged' },
  report: { by: 'vietsocial', ask: 'reportCompliance', done: 'removal-order.complied' },
  object: {
    by: 'vietsocial',
    ask: 'objectToRemovalOrder',
    with: { ground: 'IMPOSSIBLE', details: 'Không thể.' },
    done: 'removal-order.objected',
  },
  uphold: {
    by: 'reviewer',
    ask: 'decideObjection',
    with: { upheld: true, explanation: 'Đúng.' },
    done: 'objection.upheld',
  },
  reject: {
    by: 'reviewer',
    ask: 'decideObjection',
    with: { upheld: false, explanation: 'Sai.' },
    done: 'objection.rejected',
  },
  withdraw: { by: 'officer', ask: 'withdrawRemovalOrder', with: { reason: 'Nhầm.' }, done: 'removal-order.withdrawn' },
} as const
type Step = keyof typeof STEPS

/** An order as its client last saw it. */
interface Order {
  id: string
  status: string
  restorationDueAt: string | null
  restoredAt: string | null
}
const ORDER = 'id status restorationDueAt restoredAt'

type Payload = Record<string, unknown> & { userErrors: { code: string }[] }

/** What leads on from each state; the likelier ones stand there more than once. */
const NEXT: Record<string, readonly (Step | 'appeal')[]> = {
  DRAFT: ['approve', 'approve', 'approve', 'withdraw'],
  ISSUED: ['acknowledge', 'acknowledge', 'acknowledge', 'object', 'appeal', 'withdraw'],
  ACKNOWLEDGED: ['report', 'report', 'report', 'object', 'withdraw'],
  OBJECTED: ['reject', 'reject', 'uphold'],
  COMPLIED: ['appeal'],
  TO_RESTORE: ['report'],
}

type Outcome = 'done' | 'refused' | 'unknown'

/** Everybody's clients at once, each doing at random what the lifecycle has, while the process may go at any moment. */
export class LifecycleLoad {
  /** What clients were told is done, as `action subject`, once for each time. */
  readonly told: string[] = []
  /** What was asked for under a key, by its unique text, and the ids that the answer had. */
  readonly keyed = new Map<string, string>()
  /** Answers that were not the same the second time. */
  readonly contradictions: string[] = []
  over = false
  readonly #orders: string[] = []

  constructor(
    private readonly product: Pick<Product, 'as'>,
    private readonly authorId: string,
  ) {}

  /** Goes on until it is over. Rejects at an answer that nobody should get. */
  async run(): Promise<void> {
    const again = async (work: () => Promise<void>) => {
      while (!this.over) await work()
    }
    const walk = () => again(() => this.#walk())
    await Promise.all([walk(), walk(), walk(), again(() => this.#draftList()), again(() => this.#broadcast())])
  }

  /** One order from the post that it is about to wherever chance leads it; now and then a step that need not fit, for any order. */
  async #walk(): Promise<void> {
    let order = await this.#draft(await this.#publish())
    while (!this.over) {
      if (Math.random() < 0.2)
        await this.#take(choose(Object.keys(STEPS) as Step[]) ?? 'approve', choose(this.#orders) ?? order.id)
      const step = choose(NEXT[order.restorationDueAt && !order.restoredAt ? 'TO_RESTORE' : order.status] ?? [])
      if (!step) return
      const outcome = step === 'appeal' ? await this.#appeal(order.id) : await this.#take(step, order.id)
      if (outcome === 'refused') return
      order = await this.#look(order.id)
    }
  }

  async #take(step: Step, removalOrderId: string): Promise<Outcome> {
    const { by, ask, done, ...more } = STEPS[step]
    const input = { removalOrderId, ...('with' in more ? more.with : {}) }
    const payload = await this.#ask(by, ask, `removalOrder { ${ORDER} }`, input)
    if (!payload) return 'unknown'
    if (payload.userErrors.length > 0) return 'refused'
    // A report is of whatever was to be done at that moment.
    const { restoredAt } = payload.removalOrder as Order
    this.told.push(`${restoredAt ? 'removal-order.restored' : done} ${removalOrderId}`)
    return 'done'
  }

  async #appeal(removalOrderId: string): Promise<Outcome> {
    const appeal = { removalOrderId, statement: 'Tôi không vi phạm.' }
    const filed = await this.#ask('vietsocial', 'appealRemovalOrder', 'appeal { id }', appeal)
    if (!filed) return 'unknown'
    if (filed.userErrors.length > 0) return 'refused'
    const { id: appealId } = filed.appeal as { id: string }
    this.told.push(`appeal.filed ${appealId}`)
    const decision = { appealId, upheld: Math.random() < 0.6, explanation: 'Đã xem xét.' }
    const decided = await this.#ask('reviewer', 'decideAppeal', 'appeal { id }', decision)
    if (decided?.userErrors.length === 0)
      this.told.push(`${decision.upheld ? 'appeal.upheld' : 'appeal.rejected'} ${appealId}`)
    return 'done'
  }

  async #publish(): Promise<string> {
    const text = unique('post')
    const input = { authorId: this.authorId, kind: 'POST', text }
    const { contentItem } = await this.#once('vietsocial', 'publishContentItem', 'contentItem { id }', input)
    const { id } = contentItem as { id: string }
    this.keyed.set(text, id)
    this.told.push(`content-item.published ${id}`)
    return id
  }

  async #draft(targetId: string): Promise<Order> {
    const input = { targetId, action: 'REMOVE_CONTENT', ...grounds() }
    const { removalOrder } = await this.#once('officer', 'draftRemovalOrder', `removalOrder { ${ORDER} }`, input)
    const order = removalOrder as Order
    this.#drafted(input.reference, order.id)
    return order
  }

  async #draftList(): Promise<void> {
    const urls = [1, 2, 3].map((row) => `https://vietsocial.example/load/${row}`)
    const input = { targetUrls: [...urls, 'https://nobody.example/'], action: 'REMOVE_CONTENT', ...grounds() }
    const shown = 'rows { row removalOrder { id } userErrors { code } }'
    const { rows } = await this.#once('officer', 'draftRemovalOrders', shown, input)
    for (const { row, removalOrder } of rows as { row: number; removalOrder: { id: string } | null }[])
      if (removalOrder) this.#drafted(`${input.reference}-${row}`, removalOrder.id)
  }

  #drafted(reference: string, id: string): void {
    this.keyed.set(reference, id)
    this.told.push(`removal-order.drafted ${id}`)
    this.#orders.push(id)
  }

  async #broadcast(): Promise<void> {
    const input = { hostId: this.authorId, title: unique('stream') }
    const { liveStream } = await this.#once('vietsocial', 'startLiveStream', 'liveStream { id }', input)
    const { id: liveStreamId } = liveStream as { id: string }
    this.keyed.set(input.title, liveStreamId)
    this.told.push(`live-stream.started ${liveStreamId}`)
    const flag = { liveStreamId, viewerId: this.authorId, reason: 'OTHER' }
    const flagged = await this.#ask('vietsocial', 'flagLiveStream', 'liveStream { id }', flag)
    if (flagged?.userErrors.length === 0) this.told.push(`live-stream.flagged ${liveStreamId}`)
    const ended = await this.#ask('vietsocial', 'endLiveStream', 'liveStream { id }', { liveStreamId })
    if (ended?.userErrors.length === 0) this.told.push(`live-stream.ended ${liveStreamId}`)
  }

  async #look(id: string): Promise<Order> {
    const { removalOrder } = await this.#persist(() =>
      this.#send('officer', `{ removalOrder(id: "${id}") { ${ORDER} } }`),
    )
    return removalOrder as Order
  }

  /** Asks under a key until there is an answer; sometimes again after that, for the same answer. */
  async #once(by: string, mutation: string, shown: string, input: object): Promise<Payload> {
    const keyed = { ...input, idempotencyKey: unique('key') }
    const ask = () => this.#persist(() => this.#ask(by, mutation, shown, keyed))
    const first = await ask()
    if (Math.random() < 0.3 && !isDeepStrictEqual(await ask(), first)) this.contradictions.push(keyed.idempotencyKey)
    return first
  }

  async #persist<T>(ask: () => Promise<T | null>): Promise<T> {
    for (;;) {
      const answer = await ask()
      if (answer) return answer
    }
  }

  async #ask(by: string, mutation: string, shown: string, input: object): Promise<Payload | null> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shown} userErrors { code } } }`
    return ((await this.#send(by, document, { input }))?.[mutation] as Payload | undefined) ?? null
  }

  /** Null where the process was gone before it answered. */
  async #send(by: string, document: string, variables?: object): Promise<Record<string, unknown> | null> {
    const answer = await this.product.as(by).ask<Record<string, unknown>, object>(document, variables).catch(gone)
    if (answer?.errors) throw new Error(JSON.stringify(answer.errors))
    if (!answer) await pause(20)
    return answer?.data ?? null
  }
}

const gone = () => null

const choose = <T>(from: readonly T[]): T | undefined => from[Math.floor(Math.random() * from.length)]
