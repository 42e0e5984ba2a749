import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { type Actor, actorOf, type Caller, type TokenSubject } from '../../../access/index.ts'
import { DateTime } from '../../../graph/index.ts'
import { ClientSubject } from './client-subject.ts'

export enum ClientRequestKind {
  REGISTRATION = 'REGISTRATION',
  ROTATION = 'ROTATION',
  ENABLING = 'ENABLING',
}
registerEnumType(ClientRequestKind, {
  name: 'ClientRequestKind',
  description: 'What an admin asks for a client.',
  valuesConfig: {
    REGISTRATION: { description: 'That it may call at all.' },
    ROTATION: { description: 'That its tokens name another subject.' },
    ENABLING: { description: 'That it may call again, though somebody else has disabled it.' },
  },
})

/** The stored requester. */
export interface Asker extends Actor {
  /** The requester's organisation; null for the installation's own admin. */
  readonly organisationId: string | null
}

export const askerOf = (caller: Caller): Asker => ({ ...actorOf(caller), organisationId: caller.organisationId })

/** A request: the requester, and its time in ISO 8601 and UTC. */
export interface Asked {
  readonly by: Asker
  readonly at: string
}

/** A pending registration, or a pending rotation to another subject. */
export interface PendingChange extends Asked {
  readonly kind: ClientRequestKind.REGISTRATION | ClientRequestKind.ROTATION
  readonly subject: TokenSubject
}

/** The pending requests of a client. */
export interface Waiting {
  readonly pending: PendingChange | null
  /** A request to enable the disabled client. */
  readonly enabling: Asked | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What an admin asks for a client, and another person has to confirm.',
})
export class ClientRequest {
  @Field(() => ClientRequestKind, { description: 'What.' })
  kind!: ClientRequestKind

  @Field(() => String, {
    description: 'The client that asks, by its `clientId`: whoever is behind it cannot confirm it.',
  })
  requestedBy!: string

  @Field(() => DateTime, { description: 'Since when it waits.' })
  requestedAt!: string

  @Field(() => ClientSubject, {
    nullable: true,
    description: 'Whom its tokens are to name; null where that stays as it is.',
  })
  subject!: ClientSubject | null
}

/** Converts pending requests to the type that the graph returns. */
export function requestsOf({ pending, enabling }: Waiting): ClientRequest[] {
  const requests: ClientRequest[] = []
  if (pending) {
    const subject = { ...pending.subject, acceptedUntil: null }
    requests.push({ kind: pending.kind, requestedBy: pending.by.clientId, requestedAt: pending.at, subject })
  }
  if (enabling) {
    const kind = ClientRequestKind.ENABLING
    requests.push({ kind, requestedBy: enabling.by.clientId, requestedAt: enabling.at, subject: null })
  }
  return requests
}
