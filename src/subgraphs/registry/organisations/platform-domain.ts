import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { open } from '../../../access/index.ts'
import { Stored } from '../../../storage/index.ts'

/** A registrable domain and its owner; the domain is the id, so that there is one owner. */
@Entity({ tableName: 'platform_domain' })
export class PlatformDomain extends Stored {
  static readonly idPrefix = 'domain'
  static readonly visibleTo = open

  @Property({ type: 'string' })
  platformId!: string
}
