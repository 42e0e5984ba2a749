import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import {
  connectionOf,
  PageArguments,
  Reads,
  type Reference,
  type RequestContext,
  referenceTo,
  Selected,
} from '../../graph/index.ts'
import { isGiven } from '../../kernel/index.ts'
import type { Row } from '../../storage/index.ts'
import { type Commerce, MOST_SHOPS } from './commerce.service.ts'
import { RegisterMerchantInput } from './inputs.ts'
import { Merchant, MerchantStatus } from './merchant.ts'
import { RegisterMerchantPayload } from './payloads.ts'
import { PlatformReference, UserReference } from './references.ts'

export type CommerceContext = RequestContext & { commerce: Commerce }

@ObjectType({ description: 'A page of merchants.' })
export class MerchantConnection extends connectionOf<Row<Merchant>>('Merchant', () => Merchant) {}

@Resolver(() => Merchant)
export class MerchantResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => MerchantConnection, { description: 'Shops, newest first; those that the viewer may see.' })
  async merchants(
    @Arg('platformId', () => ID, { nullable: true, description: 'Only those of this platform.' }) platformId:
      | string
      | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<MerchantConnection> {
    const where = isGiven(platformId) ? [{ platformId }] : []
    return new MerchantConnection(await rows.page(Merchant, page, { where, newestFirst: true, selected }))
  }

  @Authorized('platform')
  @Mutation(() => RegisterMerchantPayload, {
    description: `Opens a shop for a verified owner; \`CONFLICT\` for one who has ${MOST_SHOPS} already.`,
  })
  async registerMerchant(
    @Arg('input', { description: 'Whose, and its name.' }) input: RegisterMerchantInput,
    @Ctx() { caller, commerce }: CommerceContext,
  ): Promise<RegisterMerchantPayload> {
    return { merchant: await commerce.registerMerchant(caller, input) }
  }

  @Reads<Merchant>('ownerId')
  @FieldResolver(() => UserReference, { description: 'Who runs it.' })
  owner(@Root() merchant: Row<Merchant>): Reference {
    return referenceTo(merchant.ownerId)
  }

  @Reads<Merchant>('status')
  @FieldResolver(() => MerchantStatus, { description: 'The same as `status`, under a name that no other type has.' })
  merchantStatus(@Root() merchant: Row<Merchant>): MerchantStatus {
    return merchant.status
  }

  @Reads<Merchant>('platformId')
  @FieldResolver(() => PlatformReference, { description: 'Where it sells.' })
  platform(@Root() merchant: Row<Merchant>): Reference {
    return referenceTo(merchant.platformId)
  }
}

/** The fields that commerce adds to a user. */
@Resolver(() => UserReference)
export class UserResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @FieldResolver(() => [Merchant], {
    description: `The shops that the user runs, newest first: the newest ${MOST_SHOPS}, which is also how many a user can open.`,
  })
  async merchants(
    @Root() user: Reference,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<readonly Row<Merchant>[]> {
    const where = [{ ownerId: user.id }]
    const page = await rows.page(Merchant, { first: MOST_SHOPS }, { where, newestFirst: true, selected })
    return page.nodes
  }
}
