/** What each entry of the audit trail does to an order: in which states it may come, where it leads, and what the recipient is told. */
const CHANGES: Record<string, { from: readonly string[]; to?: string; tell?: string }> = {
  'removal-order.drafted': { from: ['NOTHING'], to: 'DRAFT' },
  'removal-order.issued': { from: ['DRAFT'], to: 'ISSUED', tell: 'ISSUED' },
  'removal-order.acknowledged': { from: ['ISSUED'], to: 'ACKNOWLEDGED' },
  'removal-order.complied': { from: ['ACKNOWLEDGED'], to: 'COMPLIED' },
  'removal-order.objected': { from: ['ISSUED', 'ACKNOWLEDGED'], to: 'OBJECTED' },
  'objection.upheld': { from: ['OBJECTED'], to: 'WITHDRAWN', tell: 'OBJECTION_DECIDED' },
  'objection.rejected': { from: ['OBJECTED'], to: 'AS_BEFORE', tell: 'OBJECTION_DECIDED' },
  'removal-order.withdrawn': { from: ['ISSUED', 'ACKNOWLEDGED', 'OBJECTED'], to: 'WITHDRAWN', tell: 'WITHDRAWN' },
  'removal-order.restoration-ordered': { from: ['COMPLIED'], to: 'TO_BE_RESTORED', tell: 'RESTORED' },
  'removal-order.restored': { from: ['TO_BE_RESTORED'], to: 'RESTORED' },
  'removal-order.reminded': { from: ['ISSUED', 'ACKNOWLEDGED'], tell: 'REMINDED' },
  'removal-order.overdue': { from: ['ISSUED', 'ACKNOWLEDGED'], tell: 'OVERDUE' },
}

/** What is told of an order that nothing happened to. */
const CHANGES_NOTHING: ReadonlySet<string> = new Set(['access.denied', 'removal-order.printed'])

/** Follows an order through its trail: where it has got, and what its recipient was told. Throws where a state does not allow what comes next. */
export function followTrail(actions: readonly string[]): { standing: string; events: string[] } {
  const events: string[] = []
  let standing = 'NOTHING'
  let beforeObjection = standing
  for (const action of actions.filter((each) => !CHANGES_NOTHING.has(each))) {
    if (action === 'removal-order.withdrawn' && standing === 'DRAFT') {
      standing = 'WITHDRAWN' // nobody has heard of it
      continue
    }
    const change = CHANGES[action]
    if (!change?.from.includes(standing)) throw new Error(`${action}, when it was ${standing}: ${actions.join(', ')}`)
    if (change.to === 'OBJECTED') beforeObjection = standing
    if (change.to) standing = change.to === 'AS_BEFORE' ? beforeObjection : change.to
    if (change.tell) events.push(change.tell)
  }
  return { standing, events }
}

/** The same, as the order itself tells. */
export function standingOf(order: { status: string; restorationDueAt: Date | null; restoredAt: Date | null }): string {
  if (order.restoredAt) return 'RESTORED'
  return order.restorationDueAt ? 'TO_BE_RESTORED' : order.status
}
