import type { EventLogDefinition } from '../../../context/index.ts'

export const VERIFICATIONS_LOG: EventLogDefinition = {
  kind: 'verifications',
  description: 'What `verificationEvents` tells, for platforms; types `verification.…`.',
  noun: 'verification',
  readers: ['platform'],
  subscription: () => `subscription {
    verificationEvents {
      cursor sequence epoch kind occurredAt
      user { id externalId handle verificationLevel verificationSource verifiedAt verificationExpiresAt guardianNeededUntil }
      change { at kind level source reason evidence evidenceReference }
    }
  }`,
}
