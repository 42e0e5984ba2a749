import { registerEnumType } from 'type-graphql'

export enum ReferralStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
}
registerEnumType(ReferralStatus, {
  name: 'ReferralStatus',
  description: 'Whether a platform has answered a referral; it need not.',
  valuesConfig: {
    OPEN: { description: 'Not answered.' },
    ANSWERED: { description: 'The platform said what it did.' },
  },
})

export enum ReferralOutcome {
  ACTION_TAKEN = 'ACTION_TAKEN',
  NO_ACTION = 'NO_ACTION',
  ORDER_REQUIRED = 'ORDER_REQUIRED',
}
registerEnumType(ReferralOutcome, {
  name: 'ReferralOutcome',
  description: 'What a platform made of a referral, by its own judgement.',
  valuesConfig: {
    ACTION_TAKEN: { description: 'The platform acted under its own terms.' },
    NO_ACTION: { description: 'The platform did not act; why, its answer says.' },
    ORDER_REQUIRED: { description: 'The platform acts in such a case only on a legal order.' },
  },
})

export enum ReferralEventKind {
  REFERRED = 'REFERRED',
}
registerEnumType(ReferralEventKind, {
  name: 'ReferralEventKind',
  description: 'What a platform is told of a referral.',
  valuesConfig: {
    REFERRED: { description: 'An agency points at something; the platform may look at it under its own terms.' },
  },
})
