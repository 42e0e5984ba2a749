import { OptionalProps } from '@mikro-orm/core'
import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from '../../../storage/index.ts'

/** The number of users of a platform; the id is the platform's. */
@Entity({ tableName: 'user_figures' })
export class UserFigures extends Stored {
  static readonly idPrefix = 'users';
  [OptionalProps]?: 'users' | 'verified'

  @Property({ type: 'integer' })
  users = 0

  /** Users whose effective level is PHONE or higher. */
  @Property({ type: 'integer' })
  verified = 0
}
