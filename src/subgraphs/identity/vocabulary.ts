import { registerEnumType } from 'type-graphql'

export enum VerificationSource {
  PHONE_CODE = 'PHONE_CODE',
  CREDENTIAL = 'CREDENTIAL',
  ATTESTATION = 'ATTESTATION',
}
registerEnumType(VerificationSource, {
  name: 'VerificationSource',
  description: 'On whose word a user is verified.',
  valuesConfig: {
    PHONE_CODE: { description: 'The code that Verigraph sent came back from the phone.' },
    CREDENTIAL: { description: 'A trusted issuer signed it, such as a national e-ID.' },
    ATTESTATION: {
      description: 'The platform says so, on evidence of its own; Verigraph holds neither name nor number.',
    },
  },
})

export enum AttestationEvidence {
  PHONE_CODE = 'PHONE_CODE',
  ELECTRONIC_ID = 'ELECTRONIC_ID',
  BANK_ACCOUNT = 'BANK_ACCOUNT',
  IN_PERSON = 'IN_PERSON',
}
registerEnumType(AttestationEvidence, {
  name: 'AttestationEvidence',
  description: 'What a platform’s own verification rests on.',
  valuesConfig: {
    PHONE_CODE: { description: 'A code of its own that came back from the phone; carries level PHONE.' },
    ELECTRONIC_ID: { description: 'An electronic identification scheme; carries level PERSONAL_ID.' },
    BANK_ACCOUNT: { description: 'A bank account in the user’s name; carries level PHONE.' },
    IN_PERSON: { description: 'A person who presented a document; carries level PERSONAL_ID.' },
  },
})

export enum VerificationEventKind {
  VERIFIED = 'VERIFIED',
  RENEWED = 'RENEWED',
  REVOKED = 'REVOKED',
}
registerEnumType(VerificationEventKind, {
  name: 'VerificationEventKind',
  description: 'What happened to a user’s verification.',
  valuesConfig: {
    VERIFIED: { description: 'The user became verified.' },
    RENEWED: { description: 'Verified again: a later expiry, another level, name or number.' },
    REVOKED: { description: 'The user is no longer verified; permits that are still running are no longer valid.' },
  },
})

export enum RevocationReason {
  NUMBER_LOST = 'NUMBER_LOST',
  FALSE_IDENTITY = 'FALSE_IDENTITY',
  ACCOUNT_TAKEN_OVER = 'ACCOUNT_TAKEN_OVER',
  ACCOUNT_CLOSED = 'ACCOUNT_CLOSED',
  ERASURE = 'ERASURE',
  GUARDIAN_LOST = 'GUARDIAN_LOST',
}
registerEnumType(RevocationReason, {
  name: 'RevocationReason',
  description: 'Why a verification ended. There is no free text, which could name a person.',
  valuesConfig: {
    NUMBER_LOST: { description: 'The phone number has another holder now.' },
    FALSE_IDENTITY: { description: 'The name or the number was not the user’s.' },
    ACCOUNT_TAKEN_OVER: { description: 'Someone else uses the account.' },
    ACCOUNT_CLOSED: { description: 'The account is closed, or its holder has died.' },
    ERASURE: { description: 'The user asked for the erasure of the identity.' },
    GUARDIAN_LOST: {
      description:
        'The guardian whom the user needs is no longer verified, is suspended, or needs one; VERIFIED follows once that is over.',
    },
  },
})

export enum MessageBudget {
  NUMBER = 'NUMBER',
  USER = 'USER',
  PLATFORM = 'PLATFORM',
  COUNTRY = 'COUNTRY',
  NUMBER_TYPE = 'NUMBER_TYPE',
}
registerEnumType(MessageBudget, {
  name: 'MessageBudget',
  description: 'Whose text messages are bounded.',
  valuesConfig: {
    NUMBER: { description: 'Those of the platform to one number, in an hour.' },
    USER: { description: 'Those for one user, in an hour.' },
    PLATFORM: { description: 'All of the platform, in a minute, an hour or a day.' },
    COUNTRY: { description: 'Those of the platform to numbers of one country other than its own, in an hour.' },
    NUMBER_TYPE: { description: 'Those of the platform to numbers of one type that need not be mobile, in an hour.' },
  },
})
