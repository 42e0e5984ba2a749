import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { RecipientEvent } from '../../../graph/index.ts'

export enum ApiClientEventKind {
  REGISTERED = 'REGISTERED',
  CONFIRMED = 'CONFIRMED',
  ROTATED = 'ROTATED',
  DISABLED = 'DISABLED',
  ENABLED = 'ENABLED',
}
registerEnumType(ApiClientEventKind, {
  name: 'ApiClientEventKind',
  description:
    'What an organisation is told of its clients. Where another person has to confirm it, it waits: the client is PENDING.',
  valuesConfig: {
    REGISTERED: { description: 'Somebody is to call for the organisation.' },
    CONFIRMED: { description: 'Another person confirmed what was waiting; it holds from now on.' },
    ROTATED: { description: 'A client is to call as another subject.' },
    DISABLED: { description: 'The tokens of a client are refused, or what was to enable it is declined.' },
    ENABLED: { description: 'The tokens of a disabled client are accepted again, or are to be.' },
  },
})

@ObjectType({ simpleResolvers: true, description: 'A line of an organisation’s log of its clients.' })
export class ApiClientEvent extends RecipientEvent {
  @Field(() => ApiClientEventKind, { description: 'What happened.' })
  kind!: ApiClientEventKind
}
