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
  InvalidInput,
  PageArguments,
  type Reference,
  type RequestContext,
  referenceTo,
} from '../../graph/index.ts'
import type { Row } from '../../storage/index.ts'
import type { Identity } from './identity.ts'
import {
  ConfirmPhoneVerificationInput,
  IssuePermitInput,
  RegisterUserInput,
  StartPhoneVerificationInput,
} from './inputs.ts'
import {
  ConfirmPhoneVerificationPayload,
  IssuePermitPayload,
  RegisterUserPayload,
  StartPhoneVerificationPayload,
} from './payloads.ts'
import { PlatformReference } from './references.ts'
import { User } from './user.ts'
import { VerifiedIdentity } from './verified-identity.ts'

export type IdentityContext = RequestContext & { identity: Identity }

@ObjectType({ description: 'A page of users.' })
export class UserConnection extends connectionOf<Row<User>>('User', () => User) {}

@Resolver(() => User)
export class UserResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => User, {
    nullable: true,
    description: "One user. Null for another platform's user, as everywhere; an agency sees handle and level.",
  })
  user(
    @Arg('id', () => ID, { description: 'Its global id.' }) id: string,
    @Ctx() { rows }: RequestContext,
  ): Promise<Row<User> | null> {
    return rows.one(User, id)
  }

  @Authorized('platform', 'officer', 'director', 'auditor')
  @Query(() => User, { nullable: true, description: "One user, by the platform's own id of the account." })
  async userByExternalId(
    @Arg('externalId', () => String, { description: "The platform's own id." }) externalId: string,
    @Arg('platformId', () => ID, {
      nullable: true,
      description: 'Needed only where the token is not the platform’s own.',
    })
    platformId: string | null,
    @Ctx() { caller, rows }: RequestContext,
  ): Promise<Row<User> | null> {
    const platform = platformId ?? (caller.roles.includes('platform') ? caller.organisationId : null)
    if (!platform) throw InvalidInput.at(['platformId'], 'Name the platform.')
    const found = await rows.page(User, { first: 1 }, { where: [{ platformId: platform, externalId }] })
    return found.nodes[0] ?? null
  }

  @Authorized('platform')
  @Mutation(() => RegisterUserPayload, { description: 'Registers an account of the calling platform, unverified.' })
  async registerUser(
    @Arg('input', { description: 'The account.' }) input: RegisterUserInput,
    @Ctx() { caller, identity }: IdentityContext,
  ): Promise<RegisterUserPayload> {
    return { user: await identity.registerUser(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => StartPhoneVerificationPayload, {
    description: 'Sends a one-time code of six digits to the phone, valid for five minutes.',
  })
  async startPhoneVerification(
    @Arg('input', { description: 'Name and number.' }) input: StartPhoneVerificationInput,
    @Ctx() { caller, identity }: IdentityContext,
  ): Promise<StartPhoneVerificationPayload> {
    return { phoneVerification: await identity.startPhoneVerification(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => ConfirmPhoneVerificationPayload, {
    description: 'Makes the user verified at level PHONE; five wrong codes close the check.',
  })
  async confirmPhoneVerification(
    @Arg('input', { description: 'The code.' }) input: ConfirmPhoneVerificationInput,
    @Ctx() { caller, identity }: IdentityContext,
  ): Promise<ConfirmPhoneVerificationPayload> {
    return { verifiedIdentity: await identity.confirmPhoneVerification(caller, input) }
  }

  @Authorized('platform')
  @Mutation(() => IssuePermitPayload, {
    description: 'Issues a permit for the actions, if the user’s level allows each of them.',
  })
  async issuePermit(
    @Arg('input', { description: 'Who, and for what.' }) input: IssuePermitInput,
    @Ctx() { caller, identity }: IdentityContext,
  ): Promise<IssuePermitPayload> {
    return { permit: await identity.issuePermit(caller, input) }
  }

  @FieldResolver(() => PlatformReference, { description: 'Where the account is.' })
  platform(@Root() user: Row<User>): Reference {
    return referenceTo(user.platformId)
  }

  @FieldResolver(() => VerifiedIdentity, {
    nullable: true,
    description:
      'Null unless the viewer is this user, its platform, or an agency with an executed disclosure; every read is audited.',
  })
  verifiedIdentity(
    @Root() user: Row<User>,
    @Ctx() { caller, identity, loaders }: IdentityContext,
  ): Promise<VerifiedIdentity | null> {
    return loaders.load('revealOfUsers', user.id, (ids) => identity.revealOfUsers(caller, ids))
  }
}

@Resolver(() => VerifiedIdentity)
export class VerifiedIdentityResolver {
  @FieldResolver(() => User, { description: 'Whose identity it is.' })
  user(@Root() { userId }: VerifiedIdentity, @Ctx() { rows }: RequestContext): Promise<Row<User> | null> {
    return rows.one(User, userId)
  }
}

@Resolver(() => PlatformReference)
export class PlatformUsersResolver {
  @Authorized('platform', 'officer', 'director', 'auditor')
  @FieldResolver(() => UserConnection, { description: 'Its users, oldest first; those that the viewer may see.' })
  async users(
    @Root() platform: Reference,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<UserConnection> {
    return new UserConnection(await rows.page(User, page, { where: [{ platformId: platform.id }] }))
  }
}
