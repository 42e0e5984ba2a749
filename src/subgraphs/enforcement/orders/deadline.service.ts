import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { Storage } from '../../../storage/index.ts'
import { RemovalOrderEventKind } from '../vocabulary.ts'
import type { Enforcement } from './removal-order.service.ts'
import { RemovalOrder } from './removal-order.ts'

/** Orders that one look takes up; the next one follows at once while there are more. */
const AT_ONCE = 500

/** Tells recipients what time it is: half and nine tenths of it are over, all of it is, for an order or a restoration; a user may be told. */
export class Deadlines {
  constructor(private readonly parts: { storage: Storage<Caller>; enforcement: Enforcement }) {}

  /** Tells everything that is due, once; what was told is written in the same transaction as the event. */
  async sweep(caller: Caller): Promise<void> {
    const now = this.parts.storage.clock.now()
    await this.#each('nextMilestoneAt', now, (id) => this.#passMilestones(caller, id))
    await this.#each('noticeAt', now, (id) => this.#askForNotice(caller, id))
  }

  /** Read along the index of what is due, the earliest first: in the order of ids, every look would go through all orders. */
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
