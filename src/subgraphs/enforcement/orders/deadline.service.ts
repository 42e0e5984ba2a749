import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { Storage } from '../../../storage/index.ts'
import { RemovalOrderEventKind } from '../vocabulary.ts'
import type { Enforcement } from './removal-order.service.ts'
import { RemovalOrder } from './removal-order.ts'

/** Orders per batch; the next batch follows at once while there are more. */
const AT_ONCE = 500

/**
 * Sends the events of deadlines: half, nine tenths and all of the time of an order or a restoration have passed; the affected user may be
 * notified.
 */
export class Deadlines {
  constructor(private readonly parts: { storage: Storage<Caller>; enforcement: Enforcement }) {}

  /** Sends every due event once; that it was sent is recorded in the transaction that appends the event. */
  async sweep(caller: Caller): Promise<void> {
    const now = this.parts.storage.clock.now()
    await this.#each('nextMilestoneAt', now, (id) => this.#passMilestones(caller, id))
    await this.#each('noticeAt', now, (id) => this.#askForNotice(caller, id))
  }

  /** Reads along the index of the due moment, earliest first: in the order of ids, every sweep would scan all orders. */
  async #each(by: 'nextMilestoneAt' | 'noticeAt', now: Date, work: (id: string) => Promise<void>): Promise<void> {
    for (;;) {
      const where = [{ [by]: { lte: now } }]
      const due = await this.parts.storage.reader.page(RemovalOrder, { where, by, limit: AT_ONCE })
      for (const { id } of due) await work(id)
      if (due.length < AT_ONCE) return
    }
  }

  #passMilestones(caller: Caller, id: string): Promise<void> {
    const { storage, enforcement } = this.parts
    return storage.transaction(caller, async (tx) => {
      const order = await tx.find(RemovalOrder, { id })
      if (!order) return
      const noun = order.awaitsRestoration() ? 'restoration' : 'removal-order'
      for (const kind of order.passMilestones(tx.now)) {
        record(tx, kind === 'OVERDUE' ? `${noun}.overdue` : `${noun}.reminded`, order)
        await enforcement.tell(tx, order, RemovalOrderEventKind[kind])
      }
    })
  }

  #askForNotice(caller: Caller, id: string): Promise<void> {
    const { storage, enforcement } = this.parts
    return storage.transaction(caller, async (tx) => {
      const order = await tx.find(RemovalOrder, { id })
      if (!order?.noticeAt || order.noticeAt > tx.now) return
      await enforcement.askForNotice(tx, order)
    })
  }
}
