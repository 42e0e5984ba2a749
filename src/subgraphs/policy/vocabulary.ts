import { registerEnumType } from 'type-graphql'

export enum Action {
  COMMENT = 'COMMENT',
  POST = 'POST',
  LIVE_STREAM = 'LIVE_STREAM',
  SELL = 'SELL',
}
registerEnumType(Action, {
  name: 'Action',
  description: 'What a user does on a platform that a law may ask verification for.',
  valuesConfig: {
    COMMENT: { description: 'Answering what someone else published.' },
    POST: { description: 'Publishing.' },
    LIVE_STREAM: { description: 'Broadcasting live.' },
    SELL: { description: 'Running a shop.' },
  },
})

/** In ascending order: each level includes those before it. */
export enum VerificationLevel {
  UNVERIFIED = 'UNVERIFIED',
  PHONE = 'PHONE',
  PERSONAL_ID = 'PERSONAL_ID',
}
registerEnumType(VerificationLevel, {
  name: 'VerificationLevel',
  description: 'How well it is known who a user is: UNVERIFIED < PHONE < PERSONAL_ID.',
  valuesConfig: {
    UNVERIFIED: { description: 'Only the platform’s own account.' },
    PHONE: { description: 'A legal name, and a phone number that answered with the code sent to it.' },
    PERSONAL_ID: { description: 'A signed statement of a trusted issuer, such as a national e-ID.' },
  },
})

export enum Urgency {
  ORDINARY = 'ORDINARY',
  URGENT = 'URGENT',
  EMERGENCY = 'EMERGENCY',
}
registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'How fast an order must be carried out; the lengths are the policy profile’s.',
  valuesConfig: {
    ORDINARY: { description: 'The usual case.' },
    URGENT: { description: 'Harm grows by the hour.' },
    EMERGENCY: { description: 'A danger to life or limb.' },
  },
})

export enum OrderAction {
  REMOVE_CONTENT = 'REMOVE_CONTENT',
  INTERRUPT_STREAM = 'INTERRUPT_STREAM',
  SUSPEND_USER = 'SUSPEND_USER',
  SUSPEND_MERCHANT = 'SUSPEND_MERCHANT',
  WITHDRAW_ADVERTISEMENT = 'WITHDRAW_ADVERTISEMENT',
  BLOCK_WEBSITE = 'BLOCK_WEBSITE',
  DISCONNECT_SERVER = 'DISCONNECT_SERVER',
}
registerEnumType(OrderAction, {
  name: 'OrderAction',
  description: 'What an order asks its recipient to do.',
  valuesConfig: {
    REMOVE_CONTENT: { description: 'Take down one post or comment.' },
    INTERRUPT_STREAM: { description: 'Interrupt one live stream.' },
    SUSPEND_USER: { description: 'Suspend a whole account.' },
    SUSPEND_MERCHANT: { description: 'Suspend a whole shop.' },
    WITHDRAW_ADVERTISEMENT: { description: 'Stop showing one advertisement.' },
    BLOCK_WEBSITE: { description: 'Keep customers from reaching a website.' },
    DISCONNECT_SERVER: { description: 'Take a server off the network.' },
  },
})

export enum ProfileStatus {
  DRAFT = 'DRAFT',
  IN_FORCE = 'IN_FORCE',
  STRUCK_DOWN = 'STRUCK_DOWN',
}
registerEnumType(ProfileStatus, {
  name: 'ProfileStatus',
  description: 'Whether a profile’s law is law today.',
  valuesConfig: {
    DRAFT: { description: 'Proposed.' },
    IN_FORCE: { description: 'In force.' },
    STRUCK_DOWN: { description: 'Annulled by a court. Kept to compare with; no platform can be put under it.' },
  },
})
