import { Field, ID, InputType } from 'type-graphql'
import { DateTime, TextField } from '../../graph/index.ts'
import { SOUGHT_EXACT } from '../../texts/index.ts'

@InputType({ description: 'Which entries; all that is given must hold.' })
export class AuditEntryFilter {
  @Field(() => ID, { nullable: true, description: 'About this subject.' })
  subjectId?: string | null

  @TextField(SOUGHT_EXACT, { nullable: true, description: 'Of what this client did.' })
  clientId?: string | null

  @TextField(SOUGHT_EXACT, {
    nullable: true,
    description: 'Of what was done with tokens that name this subject, whatever the client’s name.',
  })
  tokenSubject?: string | null

  @Field(() => ID, { nullable: true, description: 'Of what this organisation’s clients did.' })
  organisationId?: string | null

  @Field(() => ID, { nullable: true, description: 'Of what was done on behalf of this user.' })
  onBehalfOfId?: string | null

  @TextField(SOUGHT_EXACT, { nullable: true, description: 'With exactly this action, e.g. `verified-identity.read`.' })
  action?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Of what happened at this moment or later.' })
  from?: Date | null

  @Field(() => DateTime, { nullable: true, description: 'Of what happened before this moment.' })
  to?: Date | null
}
