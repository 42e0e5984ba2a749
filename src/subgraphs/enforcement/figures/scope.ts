import { auditable, type Caller, hasRole, organisationOf } from '../../../access/index.ts'

/** Whose orders are summed: those to one recipient, to the recipients of one country, or to everyone. */
export interface Scope {
  /** By which its sums are found. A recipient's id, a country's code, and a word are never the same. */
  readonly name: string
  /** Which orders they are. */
  readonly orders: { readonly recipientId?: string; readonly jurisdiction?: string }
  /** Whether the minutes of each kind of order are kept by themselves, too: another law's deadlines are asked about for countries and for everyone. */
  readonly kindsApart: boolean
}

export const EVERYONE: Scope = { name: 'everyone', orders: {}, kindsApart: true }

export const ofRecipient = (recipientId: string): Scope => ({
  name: recipientId,
  orders: { recipientId },
  kindsApart: false,
})

const ofCountry = (jurisdiction: string): Scope => ({ name: jurisdiction, orders: { jurisdiction }, kindsApart: true })

/** Whose orders a caller judges by another law, each as it stands: an auditor all, an agency those of its country; null for those who are told of whole months. */
export const judgedBy = (caller: Caller): Scope | null =>
  hasRole(caller, 'auditor', 'officer', 'director') ? viewOf(caller) : null

/** The same orders as an auditor may see. */
function ofAuditable(caller: Caller): Scope {
  const { jurisdiction } = auditable(caller)
  return jurisdiction === undefined ? EVERYONE : ofCountry(jurisdiction)
}

/** All that an order is counted in. */
export const scopesOf = (order: { recipientId: string; jurisdiction: string }): Scope[] => [
  ofRecipient(order.recipientId),
  ofCountry(order.jurisdiction),
  EVERYONE,
]

/** The issued orders that a caller may see: an agency and an auditor those of their country, a recipient its own. */
export function viewOf(caller: Caller): Scope {
  if (hasRole(caller, 'auditor')) return ofAuditable(caller)
  if (hasRole(caller, 'officer', 'director')) return ofCountry(caller.jurisdiction ?? '')
  return ofRecipient(organisationOf(caller))
}
