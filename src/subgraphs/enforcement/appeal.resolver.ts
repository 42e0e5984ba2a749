import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import { Appeal } from './appeal.ts'
import { AppealRemovalOrderInput, DecideAppealInput } from './inputs.ts'
import { AppealPayload } from './payloads.ts'
import type { EnforcementContext } from './removal-order.resolver.ts'
import { RemovalOrder } from './removal-order.ts'

@Resolver(() => Appeal)
export class AppealResolver {
  @Authorized('platform')
  @Mutation(() => AppealPayload, {
    description: 'Appeals against an order on behalf of the user whom it affects; once, and within the profile’s time.',
  })
  async appealRemovalOrder(
    @Arg('input', { description: 'Which order, and why.' }) input: AppealRemovalOrderInput,
    @Ctx() { caller, appeals }: EnforcementContext,
  ): Promise<AppealPayload> {
    return { appeal: await appeals.file(caller, input) }
  }

  @Authorized('officer', 'director')
  @Mutation(() => AppealPayload, {
    description:
      'Decides an appeal, by an officer who neither drafted nor approved the order. A won one ends the order, or asks the recipient to put back what it took away.',
  })
  async decideAppeal(
    @Arg('input', { description: 'Which one, how and why.' }) input: DecideAppealInput,
    @Ctx() { caller, appeals }: EnforcementContext,
  ): Promise<AppealPayload> {
    return { appeal: await appeals.decide(caller, input) }
  }

  @FieldResolver(() => RemovalOrder, { description: 'What it is against.' })
  removalOrder(@Root() appeal: Row<Appeal>, @Ctx() { rows }: RequestContext): Promise<Row<RemovalOrder> | null> {
    return rows.one(RemovalOrder, appeal.removalOrderId)
  }
}
