import { auditable, type Caller, hasRole, organisationOf } from '../../../access/index.ts'

/** The set of orders in a sum: those of one recipient, of the recipients of one country, or all. */
export interface Scope {
  /** Part of the ids of its sums. A recipient's id, a country's code and a word never coincide. */
  readonly name: string
  /** The condition that selects the orders. */
  readonly orders: { readonly recipientId?: string; readonly jurisdiction?: string }
  /** Whether minutes are also kept per kind of order: replays under another law are possible for a country and for all. */
  readonly kindsApart: boolean
}

export const EVERYONE: Scope = { name: 'everyone', orders: {}, kindsApart: true }

export const ofRecipient = (recipientId: string): Scope => ({
  name: recipientId,
  orders: { recipientId },
  kindsApart: false,
})

const ofCountry = (jurisdiction: string): Scope => ({ name: jurisdiction, orders: { jurisdiction }, kindsApart: true })

/**
 * The orders that a caller may replay one by one: those of their country for an agency and an auditor, all for an auditor without one;
 * null for callers who get published months only.
 */
export const judgedBy = (caller: Caller): Scope | null =>
  hasRole(caller, 'auditor', 'officer', 'director') ? viewOf(caller) : null

/** The orders that an auditor may see. */
function ofAuditable(caller: Caller): Scope {
  const { jurisdiction } = auditable(caller)
  return jurisdiction === undefined ? EVERYONE : ofCountry(jurisdiction)
}

/** All scopes that count an order. */
export const scopesOf = (order: { recipientId: string; jurisdiction: string }): Scope[] => [
  ofRecipient(order.recipientId),
  ofCountry(order.jurisdiction),
  EVERYONE,
]

/** The issued orders visible to a caller: those of their country for an agency and an auditor, its own for a recipient. */
export function viewOf(caller: Caller): Scope {
  if (hasRole(caller, 'auditor')) return ofAuditable(caller)
  if (hasRole(caller, 'officer', 'director')) return ofCountry(caller.jurisdiction ?? '')
  return ofRecipient(organisationOf(caller))
}
