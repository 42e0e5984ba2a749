import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { platformOwned } from '../access/index.ts'
import { Node } from './node.ts'

/** What belongs to a platform, and may be seen accordingly. */
@Entity({ abstract: true })
export abstract class PlatformOwned extends Node {
  static readonly visibleTo = platformOwned

  /** Shown as `platform`. */
  @Property({ type: 'string' })
  platformId!: string

  /** The platform's, kept with the row so that an agency's lists are one range of an index. */
  @Property({ type: 'string' })
  jurisdiction!: string
}
