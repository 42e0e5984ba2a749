import { Entity, Property } from '@mikro-orm/decorators/legacy'
import type { TokenSubject } from '../../../access/index.ts'
import { Stored } from '../../../storage/index.ts'

/** Whose a subject is, for good; issuer and subject are the id, so that it has one owner. */
@Entity({ tableName: 'token_subject_owner' })
export class TokenSubjectOwner extends Stored {
  static readonly idPrefix = 'subject'

  @Property({ type: 'string' })
  apiClientId!: string
}

/** An issuer's name has no spaces. */
export const subjectId = ({ issuer, subject }: TokenSubject): string => `${issuer} ${subject}`
