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
import { registrableDomain, unicodeHost } from '../../../addresses/index.ts'
import {
  connectionOf,
  PageArguments,
  type Reference,
  type RequestContext,
  referenceTo,
  stubOf,
  TextArguments,
} from '../../../graph/index.ts'
import { InvalidInput, isGiven } from '../../../kernel/index.ts'
import type { Row } from '../../../storage/index.ts'
import { SOUGHT_HOST } from '../../../texts/index.ts'
import { RegisterPlatformInput, SetUrlPatternsInput } from '../inputs.ts'
import { RegisterPlatformPayload, SetUrlPatternsPayload } from '../payloads.ts'
import type { RegistryContext } from '../registry-context.ts'
import { Platform, PlatformKind } from './platform.ts'
import { PlatformDomain } from './platform-domain.ts'

@ObjectType({ description: 'A page of platforms.' })
export class PlatformConnection extends connectionOf<Row<Platform>>('Platform', () => Platform) {}

@Resolver(() => Platform)
export class PlatformResolver {
  @Query(() => PlatformConnection, { description: 'The platforms that take part. Open to everyone.' })
  async platforms(
    @Arg('kind', () => PlatformKind, { nullable: true, description: 'Only those of this kind.' })
    kind: PlatformKind | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { rows }: RequestContext,
  ): Promise<PlatformConnection> {
    return new PlatformConnection(await rows.page(Platform, page, { where: kind ? [{ kind }] : [] }))
  }

  @TextArguments({ domain: SOUGHT_HOST })
  @Query(() => Platform, {
    nullable: true,
    description: 'One platform, by its id or by a domain; null if there is none. Open to everyone.',
  })
  async platform(
    @Arg('id', () => ID, { nullable: true, description: 'Its global id.' }) id: string | null,
    @Arg('domain', () => String, { nullable: true, description: 'A domain or a URL of it, in Unicode or ASCII.' })
    domain: string | null,
    @Ctx() { rows }: RequestContext,
  ): Promise<Row<Platform> | null> {
    if (isGiven(id) === isGiven(domain)) throw InvalidInput.at(['id'], 'Give an id or a domain, not both.')
    const found = isGiven(domain) ? await rows.one(PlatformDomain, registrableDomain(domain) ?? domain) : null
    const platformId = id ?? found?.platformId
    return isGiven(platformId) ? rows.one(Platform, platformId) : null
  }

  @Authorized('admin')
  @Mutation(() => RegisterPlatformPayload, {
    description:
      'Lets a platform take part. Its first client is registered by `registerApiClient`. FORBIDDEN for the admin of a platform or an ISP.',
  })
  async registerPlatform(
    @Arg('input', { description: 'Which one, and under which rules.' }) input: RegisterPlatformInput,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<RegisterPlatformPayload> {
    return { platform: await registry.registerPlatform(caller, input) }
  }

  @Authorized('platform', 'admin')
  @Mutation(() => SetUrlPatternsPayload, {
    description:
      'Declares how the addresses of a platform look, so that an order or a referral about an address finds what stands there.',
  })
  async setUrlPatterns(
    @Arg('input', { description: 'Whose, and which.' }) input: SetUrlPatternsInput,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<SetUrlPatternsPayload> {
    return { platform: await registry.setUrlPatterns(caller, input) }
  }

  @FieldResolver(() => [String], { description: '`domains` as people read them: in Unicode, in the same order.' })
  unicodeDomains(@Root() { domains }: Row<Platform>): string[] {
    return domains.map(unicodeHost)
  }

  @FieldResolver(() => stubOf('PolicyProfile'), { description: 'The rules that it follows.' })
  policyProfile(@Root() platform: Row<Platform>): Reference {
    return referenceTo(platform.policyProfileId)
  }
}
