import { Entity, Property } from '@mikro-orm/decorators/legacy'
import { Stored } from './stored.ts'

/** Characters that an attempt writes: the pages that an approved order changes. */
const AS_MUCH_AS_AN_ORDER = 16_384

/** What is written to see whether anything can be, and removed in the same transaction: nobody ever reads one. */
@Entity({ tableName: 'write_attempt' })
export class WriteAttempt extends Stored {
  static readonly idPrefix = 'attempt'

  @Property({ type: 'text' })
  content!: string

  static of(id: string): WriteAttempt {
    return Object.assign(new WriteAttempt(), { id, content: 'x'.repeat(AS_MUCH_AS_AN_ORDER) })
  }
}
