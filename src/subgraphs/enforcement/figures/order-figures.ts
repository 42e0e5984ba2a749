import { OptionalProps } from '@mikro-orm/core'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'
import type { OrderKind } from '../../policy/index.ts'
import { CounterSum, type Counters, MinutesSum } from './counters.ts'
import { nameOfKind } from './name-of-kind.ts'
import { GRAINS, type Grain, type Part } from './period.ts'
import { type Scope, scopesOf } from './scope.ts'

/**
 * The counters of the orders issued in one month, day or hour to one recipient, to those of one country, or to all. The id contains scope
 * and time, so that a period is a range of the primary key; one row each, whatever the number of kinds of orders.
 */
@Entity({ tableName: 'order_figures' })
export class OrderFigures extends Stored implements Counters {
  static readonly idPrefix = 'figures';
  [OptionalProps]?: keyof Counters | 'minutesByKind'

  @Property({ type: 'integer' })
  issued = 0

  @Property({ type: 'integer' })
  complied = 0

  @Property({ type: 'integer' })
  onTime = 0

  @Property({ type: 'integer' })
  withdrawn = 0

  @Property({ type: 'integer' })
  objections = 0

  @Property({ type: 'integer' })
  objectionsUpheld = 0

  @Property({ type: 'integer', default: 0 })
  open = 0

  @Property({ type: 'json' })
  minutesUsed: readonly number[] = []

  /** `minutesUsed` of each kind of order, by its name; empty where kinds are not kept apart. */
  @Property({ type: 'json' })
  minutesByKind: Readonly<Record<string, Counters['minutesUsed']>> = {}
}

/** Adds orders to the kept figures. */
export function addOrders(
  figures: Pick<OrderFigures, keyof Counters | 'minutesByKind'>,
  { kindsApart }: Scope,
  orders: readonly (OrderKind & { tally: Counters })[],
): void {
  const sum = new CounterSum().add(figures)
  for (const { tally } of orders) sum.add(tally)
  Object.assign(figures, sum.tally)
  if (!kindsApart) return
  const minutesByKind = { ...figures.minutesByKind }
  const carriedOut = orders.filter(({ tally }) => tally.minutesUsed.length > 0)
  for (const [name, alike] of Map.groupBy(carriedOut, nameOfKind)) {
    const minutes = new MinutesSum().add(minutesByKind[name] ?? [])
    for (const { tally } of alike) minutes.add(tally.minutesUsed)
    minutesByKind[name] = minutes.minutesUsed
  }
  figures.minutesByKind = minutesByKind
}

/** The figures that count an order, by the moment of its issue. */
export const placesOf = (order: {
  recipientId: string
  jurisdiction: string
  issuedAt: Date
}): { id: string; scope: Scope }[] => {
  const issuedAt = order.issuedAt.toISOString()
  return scopesOf(order).flatMap((scope) => GRAINS.map((grain) => ({ id: idAt(scope, grain, issuedAt), scope })))
}

/** The range of ids of the figures in a part of a period; null when no figures are kept for so short a time. */
export const figureIdsIn = (scope: Scope, { grain, from, to }: Part): { gte: string; lt: string } | null =>
  grain && {
    gte: idAt(scope, grain, from.toISOString()),
    lt: idAt(scope, grain, to.toISOString()),
  }

/** Length of the prefix of an ISO 8601 moment that names its month, day or hour. */
const LENGTHS: Record<Grain, number> = { month: 7, day: 10, hour: 13 }

const idAt = ({ name }: Scope, grain: Grain, moment: string): string =>
  `${name}/${grain}/${moment.slice(0, LENGTHS[grain])}`

/** Returns the first moment of the month, day or hour of these figures. */
export function startOfFigures({ id }: { id: string }): Date {
  const [, , start = ''] = id.split('/')
  return new Date(`${start}${'0000-01-01T00:00:00.000Z'.slice(start.length)}`)
}
