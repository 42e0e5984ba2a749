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
  TextArguments,
} from '../../../graph/index.ts'
import { InvalidInput } from '../../../kernel/index.ts'
import type { Row } from '../../../storage/index.ts'
import { formsOf, SOUGHT_KEY } from '../../../texts/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import type { IdentityContext } from '../identity-context.ts'
import { RegisterUserInput } from '../inputs.ts'
import { RegisterUserPayload } from '../payloads.ts'
import { PlatformReference } from '../references.ts'
import { VerifiedIdentity } from '../vault/verified-identity.ts'
import { effectiveLevel } from './effective-level.ts'
import { User } from './user.ts'

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
    @Selected() selected: Selected,
  ): Promise<Row<User> | null> {
    return rows.one(User, id, selected)
  }

  @Authorized('platform', 'officer', 'director', 'auditor')
  @TextArguments({ externalId: SOUGHT_KEY })
  @Query(() => User, { nullable: true, description: "One user, by the platform's own id of the account." })
  async userByExternalId(
    @Arg('externalId', () => String, { description: "The platform's own id." }) externalId: string,
    @Arg('platformId', () => ID, {
      nullable: true,
      description: 'Needed only where the token is not the platform’s own.',
    })
    platformId: string | null,
    @Ctx() { caller, rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<User> | null> {
    const platform = platformId ?? (caller.roles.includes('platform') ? caller.organisationId : null)
    if (platform === null) throw InvalidInput.at(['platformId'], 'Name the platform.')
    const where = [{ platformId: platform, externalId: formsOf(externalId) }]
    const found = await rows.page(User, { first: 1 }, { where, selected })
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

  @Reads<User>('externalId')
  @FieldResolver(() => String, {
    description: 'The same as `externalId`, under a name that no other type has: theirs may be null.',
  })
  accountId(@Root() user: Row<User>): string {
    return user.externalId
  }

  @Reads<User>('platformId')
  @FieldResolver(() => PlatformReference, { description: 'Where the account is.' })
  platform(@Root() user: Row<User>): Reference {
    return referenceTo(user.platformId)
  }

  @Reads<User>('verificationLevel', 'verificationExpiresAt', 'guardianNeededUntil', 'guardianId')
  @FieldResolver(() => VerificationLevel, {
    description:
      'How well it is known now who this is: UNVERIFIED once the verification has expired, or a guardian is missing.',
  })
  verificationLevel(
    @Root() user: Row<User>,
    @Ctx() { rows, now }: RequestContext,
  ): VerificationLevel | Promise<VerificationLevel> {
    if (user.guardianId === null) return effectiveLevel(user, null, now())
    return rows.one(User, user.guardianId).then((guardian) => effectiveLevel(user, guardian, now()))
  }

  @Reads<User>('guardianId')
  @FieldResolver(() => User, { nullable: true, description: 'Who answers for a user too young to.' })
  async guardian(
    @Root() user: Row<User>,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<User> | null> {
    return user.guardianId === null ? null : rows.one(User, user.guardianId, selected)
  }

  @Reads<User>('id')
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
  user(
    @Root() { userId }: VerifiedIdentity,
    @Ctx() { rows }: RequestContext,
    @Selected() selected: Selected,
  ): Promise<Row<User> | null> {
    return rows.one(User, userId, selected)
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
    @Selected() selected: Selected,
  ): Promise<UserConnection> {
    const where = [{ platformId: platform.id }]
    return new UserConnection(await rows.page(User, page, { where, selected }))
  }
}
