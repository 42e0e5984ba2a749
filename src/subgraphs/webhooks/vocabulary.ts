import { registerEnumType } from 'type-graphql'
import type { AttemptOutcome } from '../../delivery/index.ts'

export enum WebhookEndpointStatus {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
}
registerEnumType(WebhookEndpointStatus, {
  name: 'WebhookEndpointStatus',
  description: 'Whether events are sent to an endpoint.',
  valuesConfig: {
    PENDING: { description: 'Registered; it must answer the challenge of `verifyWebhookEndpoint` first.' },
    ACTIVE: { description: 'Events are sent as they come.' },
    PAUSED: { description: 'Nothing is sent, and nothing lost: `resumeWebhookEndpoint` goes on where it stopped.' },
  },
})

export enum WebhookPauseReason {
  REQUESTED = 'REQUESTED',
  FAILING = 'FAILING',
  GONE = 'GONE',
}
registerEnumType(WebhookPauseReason, {
  name: 'WebhookPauseReason',
  description: 'Why nothing is sent to an endpoint.',
  valuesConfig: {
    REQUESTED: { description: 'Its recipient asked for it, by `pauseWebhookEndpoint`.' },
    FAILING: { description: 'An event could not be delivered for 24 hours.' },
    GONE: { description: 'The receiver answered 410 Gone.' },
  },
})

/** The same values as the sender's outcomes. */
export enum WebhookOutcome {
  TAKEN = 'TAKEN',
  REFUSED = 'REFUSED',
  TIMED_OUT = 'TIMED_OUT',
  UNREACHABLE = 'UNREACHABLE',
  ADDRESS_REFUSED = 'ADDRESS_REFUSED',
  NOT_SENT = 'NOT_SENT',
}
registerEnumType(WebhookOutcome, {
  name: 'WebhookOutcome',
  description: 'What an attempt to deliver an event came to.',
  valuesConfig: {
    TAKEN: { description: 'The receiver answered with 2xx.' },
    REFUSED: { description: 'The receiver answered with another status.' },
    TIMED_OUT: { description: 'The receiver did not answer in time.' },
    UNREACHABLE: { description: 'There was no connection, or it broke.' },
    ADDRESS_REFUSED: { description: 'The address leads to where nothing is sent, or its name to no address at all.' },
    NOT_SENT: { description: 'Verigraph could not put the event together; nothing was sent.' },
  } satisfies Record<AttemptOutcome, { description: string }>,
})
