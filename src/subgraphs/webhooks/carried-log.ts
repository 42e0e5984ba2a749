import type { Role } from '../../access/index.ts'
import type { LogKind } from '../../delivery/index.ts'
import { WebhookLog } from './vocabulary.ts'

/** How the events of a log are sent. */
export interface CarriedLog {
  readonly kind: LogKind
  /** What comes before the kind of event in `type`. */
  readonly noun: string
  /** Whose clients may ask for it, the same as for its subscription. */
  readonly readers: readonly Role[]
  /** What of an event is sent as `data`. */
  readonly subscription: string
}

const TARGET = `target {
  __typename
  ... on Node { id }
  ... on ContentItem { externalId text url }
  ... on LiveStream { externalId title url }
  ... on User { accountId: externalId handle }
  ... on Merchant { externalId name }
  ... on ExternalLink { link: url }
}`

/** Each log of the graph that a webhook can carry. */
export const CARRIED_LOGS: Readonly<Record<WebhookLog, CarriedLog>> = {
  [WebhookLog.REMOVAL_ORDERS]: {
    kind: 'removal-orders',
    noun: 'removal_order',
    readers: ['platform', 'isp'],
    subscription: `subscription {
      removalOrderEvents {
        cursor sequence epoch kind occurredAt
        removalOrder {
          id reference action urgency status overdue legalBasis reasons issuedAt dueAt confidentialFor acknowledgedAt
          complianceReportedAt compliedAt withdrawnAt withdrawalReason restorationDueAt restoredAt signedDocument
          agency { id name country }
          recipient { id name }
          ${TARGET}
          objections { id ground details filedAt stopsClock decidedAt upheld explanation }
          userNotice { user { id } agency { id name } action legalBasis reasons redress appealBefore }
        }
      }
    }`,
  },
  [WebhookLog.VERIFICATIONS]: {
    kind: 'verifications',
    noun: 'verification',
    readers: ['platform'],
    subscription: `subscription {
      verificationEvents {
        cursor sequence epoch kind occurredAt
        user { id externalId handle verificationLevel verificationSource verifiedAt verificationExpiresAt guardianNeededUntil }
        change { at kind level source reason evidence evidenceReference }
      }
    }`,
  },
  [WebhookLog.REFERRALS]: {
    kind: 'referrals',
    noun: 'referral',
    readers: ['platform'],
    subscription: `subscription {
      referralEvents {
        cursor sequence epoch kind occurredAt
        referral {
          id explanation status outcome answer referredAt answeredAt
          agency { id name country }
          recipient { id name }
          ${TARGET}
        }
      }
    }`,
  },
  [WebhookLog.API_CLIENTS]: {
    kind: 'api-clients',
    noun: 'api_client',
    readers: ['platform', 'isp'],
    subscription: `subscription {
      apiClientEvents {
        cursor sequence kind occurredAt
        apiClient {
          id clientId roles status registeredAt disabledAt
          subjects { issuer subject acceptedUntil }
          requests { kind requestedBy requestedAt subject { issuer subject } }
        }
      }
    }`,
  },
}

/** What is sent as `type`, in the characters that Standard Webhooks names: `removal_order.user_notice_due`. */
export const typeOf = (log: WebhookLog, kind: string): string => `${CARRIED_LOGS[log].noun}.${kind.toLowerCase()}`
