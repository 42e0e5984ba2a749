import type { EventLogDefinition } from '../../../context/index.ts'

export const REFERRALS_LOG: EventLogDefinition = {
  kind: 'referrals',
  description: 'What `referralEvents` tells, for platforms; types `referral.…`.',
  noun: 'referral',
  readers: ['platform'],
  subscription: (target) => `subscription {
    referralEvents {
      cursor sequence epoch kind occurredAt
      referral {
        id explanation status outcome answer referredAt answeredAt
        agency { id name country }
        recipient { id name }
        target { ${target} }
      }
    }
  }`,
}
