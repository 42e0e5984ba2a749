import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from './stored.ts'

/** Characters written by an attempt: the size of the pages that an approved order changes. */
const AS_MUCH_AS_AN_ORDER = 16_384

/** A row that tests whether the database is writable. It is removed in the same transaction, so it is never read. */
@Entity({ tableName: 'write_attempt' })
export class WriteAttempt extends Stored {
  static readonly idPrefix = 'attempt'

  @Property({ type: 'text' })
  content!: string

  static of(id: string): WriteAttempt {
    return Object.assign(new WriteAttempt(), { id, content: 'x'.repeat(AS_MUCH_AS_AN_ORDER) })
  }
}
