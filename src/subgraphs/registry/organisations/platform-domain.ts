import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { open } from '../../../access/index.ts'
import { Stored } from '../../../storage/index.ts'

/** A registrable domain and whose it is; the domain is the id, so that it has one owner. */
@Entity({ tableName: 'platform_domain' })
export class PlatformDomain extends Stored {
  static readonly idPrefix = 'domain'
  static readonly visibleTo = open

  @Property({ type: 'string' })
  platformId!: string
}
