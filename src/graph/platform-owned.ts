import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { platformOwned } from '../access/index.ts'
import { Node } from './node.ts'

/** The base class of objects that belong to a platform; visibility follows from that. */
@Entity({ abstract: true })
export abstract class PlatformOwned extends Node {
  static readonly visibleTo = platformOwned

  /** Exposed as `platform`. */
  @Property({ type: 'string' })
  platformId!: string

  /** The platform's jurisdiction, copied so that an agency's lists are one range of an index. */
  @Property({ type: 'string' })
  jurisdiction!: string
}
