import type { EventLogDefinition } from '../../../context/index.ts'

export const REMOVAL_ORDERS_LOG: EventLogDefinition = {
  kind: 'removal-orders',
  description: 'What `removalOrderEvents` tells; types `removal_order.…`.',
  noun: 'removal_order',
  readers: ['platform', 'isp'],
  subscription: (target) => `subscription {
    removalOrderEvents {
      cursor sequence epoch kind occurredAt
      removalOrder {
        id reference action urgency status overdue legalBasis reasons issuedAt dueAt confidentialFor acknowledgedAt
        complianceReportedAt compliedAt withdrawnAt withdrawalReason restorationDueAt restoredAt signedDocument
        agency { id name country }
        recipient { id name }
        target { ${target} }
        objections { id ground details filedAt stopsClock decidedAt upheld explanation }
        userNotice { user { id } agency { id name } action legalBasis reasons redress appealBefore }
      }
    }
  }`,
}
