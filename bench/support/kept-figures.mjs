import { figureIdsOf } from '../../dist/subgraphs/enforcement/figures/order-figures.js'
import { addTally, emptyTally, tallyOf } from '../../dist/subgraphs/enforcement/figures/tally.js'

/** The sums of orders that are written straight into the tables, as the product keeps them. */
export class KeptFigures {
  #sums = new Map()

  /** Counts a row of `removal_order`. */
  add(order) {
    const issuedAt = new Date(order.issued_at)
    const tally = tallyOf({
      issuedAt,
      dueAt: new Date(order.due_at),
      clockStartedAt: new Date(order.clock_started_at),
      timeUsed: order.time_used,
      status: order.status,
      objectionsFiled: order.objections_filed,
      objectionsUpheld: order.objections_upheld,
    })
    const { recipient_id: recipientId, jurisdiction, action, urgency } = order
    for (const id of figureIdsOf({ recipientId, jurisdiction, issuedAt, action, urgency })) {
      const sums = this.#sums.get(id) ?? { action, urgency, ...emptyTally() }
      this.#sums.set(id, sums)
      addTally(sums, tally)
    }
  }

  write(database) {
    const insert = database.prepare(
      'insert or replace into order_figures (_id, action, urgency, issued, complied, on_time, withdrawn, objections, objections_upheld, minutes_used, open) values (:id, :action, :urgency, :issued, :complied, :onTime, :withdrawn, :objections, :objectionsUpheld, :minutesUsed, :open)',
    )
    for (const [id, { minutesUsed, ...sums }] of this.#sums)
      insert.run({ id, ...sums, minutesUsed: JSON.stringify(minutesUsed) })
  }
}
