import { Entity, Enum, Property, Unique } from '@mikro-orm/decorators/legacy'
import { registerEnumType } from 'type-graphql'
import { Stored } from '../../storage/index.ts'

export enum FlagReason {
  SCAM = 'SCAM',
  DANGER = 'DANGER',
  HATE = 'HATE',
  SEXUAL = 'SEXUAL',
  FALSEHOOD = 'FALSEHOOD',
  OTHER = 'OTHER',
}
registerEnumType(FlagReason, {
  name: 'FlagReason',
  description: 'What a viewer objects to.',
  valuesConfig: {
    SCAM: { description: 'It cheats its viewers.' },
    DANGER: { description: 'Someone is in danger.' },
    HATE: { description: 'It incites hatred or violence.' },
    SEXUAL: { description: 'It is sexual, or exploits a child.' },
    FALSEHOOD: { description: 'It spreads what is not true.' },
    OTHER: { description: 'Anything else.' },
  },
})

/** One viewer's report of one live stream. It has no effect by itself: only people issue orders. */
@Entity({ tableName: 'live_stream_flag' })
@Unique({ properties: ['liveStreamId', 'viewerId'] })
export class LiveStreamFlag extends Stored {
  static readonly idPrefix = 'flag'

  @Property({ type: 'string' })
  liveStreamId!: string

  @Property({ type: 'string' })
  viewerId!: string

  @Enum(() => FlagReason)
  reason!: FlagReason

  @Property({ type: 'Date' })
  flaggedAt!: Date
}
