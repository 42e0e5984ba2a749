import { Directive, Field, Int, ObjectType } from 'type-graphql'
import type { WebhookAnswer } from '../../delivery/index.ts'
import { UserError } from '../../graph/index.ts'
import { Refusal, type UserErrorShape } from '../../kernel/index.ts'

export const CHALLENGE_FAILED = 'CHALLENGE_FAILED'

@ObjectType('WebhookChallengeFailed', {
  implements: UserError,
  simpleResolvers: true,
  description: 'The receiver did not answer the challenge of `verifyWebhookEndpoint`; what it did instead.',
})
@Directive('@shareable')
export class WebhookChallengeFailedError extends UserError {
  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status that it answered; null where there was no answer.',
  })
  statusCode!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'The beginning of the body that it answered; null without an answer.',
  })
  body!: string | null
}

/** Thrown when the receiver does not echo the challenge. */
export class WebhookChallengeFailed extends Refusal {
  constructor(private readonly answer: WebhookAnswer) {
    const problem =
      answer.error ?? `It answered ${answer.statusCode}, but its body is not {"challenge":"…"} with the challenge.`
    super(CHALLENGE_FAILED, problem, ['input', 'webhookEndpointId'])
  }

  override toUserErrors(): UserErrorShape[] {
    const { statusCode, body } = this.answer
    const shown = { statusCode, body: statusCode === null ? null : body, __typename: 'WebhookChallengeFailed' }
    return super.toUserErrors().map((error) => ({ ...error, ...shown }))
  }
}
