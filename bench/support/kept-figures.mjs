import { countersOf } from '../../dist/subgraphs/enforcement/figures/counters.js'
import { addOrders, OrderFigures, placesOf } from '../../dist/subgraphs/enforcement/figures/order-figures.js'

/** The sums of orders that are written straight into the tables, as the product keeps them. */
export class KeptFigures {
  #places = new Map()

  /** Counts a row of `removal_order`. */
  add(order) {
    const issuedAt = new Date(order.issued_at)
    const tally = countersOf({
      issuedAt,
      dueAt: new Date(order.due_at),
      clockStartedAt: new Date(order.clock_started_at),
      timeUsed: order.time_used,
      status: order.status,
      objectionsFiled: order.objections_filed,
      objectionsUpheld: order.objections_upheld,
    })
    const { recipient_id: recipientId, jurisdiction, action, urgency } = order
    for (const { id, scope } of placesOf({ recipientId, jurisdiction, issuedAt })) {
      const place = this.#places.get(id) ?? { scope, orders: [] }
      this.#places.set(id, place)
      place.orders.push({ action, urgency, tally })
    }
  }

  write(database) {
    const insert = database.prepare(
      'insert or replace into order_figures (_id, issued, complied, on_time, withdrawn, objections, objections_upheld, open, minutes_used, minutes_by_kind) values (:id, :issued, :complied, :onTime, :withdrawn, :objections, :objectionsUpheld, :open, :minutesUsed, :minutesByKind)',
    )
    for (const [id, { scope, orders }] of this.#places) {
      const figures = new OrderFigures()
      addOrders(figures, scope, orders)
      const { minutesUsed, minutesByKind, ...counts } = figures
      const lists = { minutesUsed: JSON.stringify(minutesUsed), minutesByKind: JSON.stringify(minutesByKind) }
      insert.run({ ...counts, ...lists, id })
    }
  }
}
