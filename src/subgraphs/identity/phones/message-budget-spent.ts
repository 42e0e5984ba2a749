import { Directive, Field, ObjectType } from 'type-graphql'
import { DateTime, UserError } from '../../../graph/index.ts'
import { Refusal, type UserErrorShape } from '../../../kernel/index.ts'
import { IdentityErrorCode } from '../error-codes.ts'
import { MessageBudget } from '../vocabulary.ts'

@ObjectType('MessageBudgetSpent', {
  implements: UserError,
  simpleResolvers: true,
  description: 'Returned, with nothing sent and nothing written, where a budget of text messages is spent.',
})
@Directive('@shareable')
export class MessageBudgetSpentError extends UserError {
  @Field(() => MessageBudget, { description: 'Whose budget it is.' })
  budget!: MessageBudget

  @Field(() => DateTime, { description: 'From when on there is room again.' })
  retryAt!: Date
}

const WHOSE: Record<MessageBudget, string> = {
  [MessageBudget.NUMBER]: 'this number from your platform',
  [MessageBudget.USER]: 'this user',
  [MessageBudget.PLATFORM]: 'your platform',
  [MessageBudget.COUNTRY]: 'numbers of this country from your platform',
  [MessageBudget.NUMBER_TYPE]: 'numbers of this type from your platform',
}

/** Refusal of a text message over budget; the message names the budget, and when to try again. */
export class MessageBudgetSpent extends Refusal {
  constructor(private readonly spent: { budget: MessageBudget; retryAt: Date }) {
    super(
      IdentityErrorCode.TOO_MANY_ATTEMPTS,
      `The budget of text messages for ${WHOSE[spent.budget]} is spent; try again at ${spent.retryAt.toISOString()}.`,
    )
  }

  override toUserErrors(): UserErrorShape[] {
    return super.toUserErrors().map((error) => ({ ...error, ...this.spent, __typename: 'MessageBudgetSpent' }))
  }
}
