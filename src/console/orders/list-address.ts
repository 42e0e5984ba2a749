import type { OrderStatus, RemovalOrderFilter } from '../graph/generated.ts'
import { DAY } from '../language/moments.ts'

export const STATUSES = ['DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'OBJECTED', 'COMPLIED', 'WITHDRAWN'] as const

/** The filter in the URL of the list. */
export interface ListAddress {
  status: readonly OrderStatus[]
  overdue: boolean
  recipient: string | null
  /** Days, e.g. `2026-11-24`. */
  from: string | null
  to: string | null
  sought: string
}

export function readAddress(parameters: URLSearchParams): ListAddress {
  const named = (parameters.get('status') ?? '').split(',')
  return {
    status: STATUSES.filter((status) => named.includes(status)),
    overdue: parameters.get('overdue') === '1',
    recipient: parameters.get('recipient'),
    from: dayIn(parameters.get('from')),
    to: dayIn(parameters.get('to')),
    sought: parameters.get('q') ?? '',
  }
}

const dayIn = (text: string | null): string | null => (text && isDay(text) ? text : null)

/** Whether the calendar has this day; browsers parse the 31st of November differently. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Converts it to a filter of the graph. Days are those of the law's zone. */
export function filterOf({ status, overdue, recipient, from, to }: ListAddress): RemovalOrderFilter {
  return {
    ...(status.length > 0 && { status: [...status] }),
    ...(overdue && { overdue: true }),
    ...(recipient && { recipientId: recipient }),
    ...(from && { issuedAfter: new Date(startOf(from) - 1).toISOString() }),
    ...(to && { issuedBefore: new Date(startOf(to) + DAY).toISOString() }),
  }
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`)
