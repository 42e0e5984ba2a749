import { Entity, Property } from '@mikro-orm/decorators/legacy'
import type { TokenSubject } from '../../../access/index.ts'
import { Stored } from '../../../storage/index.ts'

/** The permanent owner of a subject; the id is issuer and subject, so that there is one owner. */
@Entity({ tableName: 'token_subject_owner' })
export class TokenSubjectOwner extends Stored {
  static readonly idPrefix = 'subject'

  @Property({ type: 'string' })
  apiClientId!: string
}

/** Returns the id; unambiguous because an issuer's name has no spaces. */
export const subjectId = ({ issuer, subject }: TokenSubject): string => `${issuer} ${subject}`
