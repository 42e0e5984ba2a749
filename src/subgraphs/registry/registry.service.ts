import { LRUCache } from 'lru-cache'
import { type Caller, organisationOf } from '../../access/index.ts'
import { registrableDomain } from '../../addresses/index.ts'
import { record } from '../../audit/index.ts'
import { Conflict, type InputPath, InvalidInput, NotFound } from '../../kernel/index.ts'
import type { Row, Storage, Transaction } from '../../storage/index.ts'
import type { Policy, PolicyProfile } from '../policy/index.ts'
import { isAgencyAdmin, isInstallationAdmin, mayRegisterIn } from './clients/administration.ts'
import type {
  RegisterAgencyInput,
  RegisterInternetServiceProviderInput,
  RegisterPlatformInput,
  SetUrlPatternsInput,
} from './inputs.ts'
import { Agency } from './organisations/agency.ts'
import { InternetServiceProvider } from './organisations/internet-service-provider.ts'
import { Platform, PlatformVerification } from './organisations/platform.ts'
import { PlatformDomain } from './organisations/platform-domain.ts'
import type { Recipient } from './organisations/recipient.ts'
import { requireDomains } from './organisations/require-domains.ts'
import { requireUrlPatterns } from './urls/require-url-patterns.ts'
import { type AddressedObject, UrlMatcher } from './urls/url-matcher.ts'

/** Milliseconds for which a profile is cached: a platform may be held to its previous profile for so long. */
const REMEMBERED_FOR = 10_000
/** The properties that platforms and ISPs have in common. */
const OF_RECIPIENT = ['name', 'policyProfileId', 'jurisdiction'] as const satisfies readonly (keyof Recipient)[]

/** The registered organisations: platforms, ISPs and agencies. */
export class Registry {
  readonly #urls = new UrlMatcher()
  readonly #profileIds = new LRUCache<string, string>({ max: 10_000, ttl: REMEMBERED_FOR })

  constructor(private readonly parts: { storage: Storage<Caller>; policy: Policy }) {}

  /**
   * Registers a platform. Throws `InvalidInput` for rules of another country, a name that is no registrable domain or an unusable URL
   * pattern, `Conflict` for a domain that another platform has.
   */
  registerPlatform(caller: Caller, input: RegisterPlatformInput): Promise<Platform> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const domains = requireDomains(input.domains, ['input', 'domains'])
      const platform = tx.create(Platform, {
        ...this.#participant(caller, input),
        kind: input.kind,
        country: input.country,
        domains,
        urlPatterns: requireUrlPatterns(input.urlPatterns ?? [], domains, ['input', 'urlPatterns']),
        verification: input.verification ?? PlatformVerification.VERIGRAPH,
      })
      for (const domain of domains) {
        if (await tx.find(PlatformDomain, { id: domain }))
          throw new Conflict(`${domain} belongs to another platform.`, ['input', 'domains'])
        tx.create(PlatformDomain, { id: domain, platformId: platform.id })
      }
      record(tx, 'platform.registered', platform)
      return platform
    })
  }

  /**
   * Replaces the URL patterns. Throws `NotFound` for a platform that the caller does not represent, `InvalidInput` for unusable patterns.
   */
  setUrlPatterns(caller: Caller, input: SetUrlPatternsInput): Promise<Platform> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const path = ['input', 'platformId']
      const platform = await tx.find(Platform, { id: input.platformId ?? caller.organisationId ?? '' })
      if (!platform || !speaksFor(caller, platform)) throw new NotFound(path)
      platform.urlPatterns = requireUrlPatterns(input.patterns, platform.domains, ['input', 'patterns'])
      record(tx, 'platform.url-patterns-set', platform)
      return platform
    })
  }

  /** Registers an ISP. Throws `InvalidInput` for rules of another country. */
  registerInternetServiceProvider(
    caller: Caller,
    input: RegisterInternetServiceProviderInput,
  ): Promise<InternetServiceProvider> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const provider = tx.create(InternetServiceProvider, this.#participant(caller, input))
      record(tx, 'internet-service-provider.registered', provider)
      return provider
    })
  }

  /** Registers an agency. Throws `InvalidInput` for another country. */
  registerAgency(caller: Caller, input: RegisterAgencyInput): Promise<Agency> {
    return this.parts.storage.transaction(caller, async (tx) => {
      demandOwnCountry(caller, input.country, ['input', 'country'])
      const agency = tx.create(Agency, { name: input.name, country: input.country })
      record(tx, 'agency.registered', agency)
      return agency
    })
  }

  /** Returns a platform or an ISP. Throws `NotFound` at `path` for any other id. */
  async recipient(tx: Transaction<Caller>, id: string, path: InputPath): Promise<Row<Recipient>> {
    const recipient =
      (await tx.row(Platform, id, OF_RECIPIENT)) ?? (await tx.row(InternetServiceProvider, id, OF_RECIPIENT))
    if (!recipient) throw new NotFound(path)
    return recipient
  }

  /** Returns the platform of the caller's client. */
  async platformOf(tx: Transaction<Caller>): Promise<Platform> {
    const platform = await tx.find(Platform, { id: tx.actor.organisationId ?? '' })
    if (!platform) throw new Error(`The client ${tx.actor.clientId} has the role of a platform, but belongs to none.`)
    return platform
  }

  /** Returns the policy profile of the caller's platform. */
  profileOf(caller: Caller): Promise<PolicyProfile> {
    return this.profileOfPlatform(organisationOf(caller))
  }

  /** Returns the policy profile of a platform, cached for a moment because every publication checks it. */
  async profileOfPlatform(platformId: string): Promise<PolicyProfile> {
    let profileId = this.#profileIds.get(platformId)
    if (!profileId) {
      const [platform] = await this.parts.storage.reader.byIds(Platform, [platformId])
      if (!platform) throw new Error(`There is no platform ${platformId}.`)
      profileId = platform.policyProfileId
      this.#profileIds.set(platformId, profileId)
    }
    return this.parts.policy.profile(profileId)
  }

  /** Returns the agency of the caller's client. */
  async agencyOf(tx: Transaction<Caller>): Promise<Row<Agency>> {
    const agency = await tx.row(Agency, tx.actor.organisationId ?? '')
    if (!agency)
      throw new Error(`The client ${tx.actor.clientId} has the role of an officer, but belongs to no agency.`)
    return agency
  }

  /** Returns the platform that each of these URLs belongs to, by its registrable domain; null when there is none. Two reads for all. */
  async platformsOfUrls(urls: readonly string[]): Promise<(Row<Platform> | null)[]> {
    const { reader } = this.parts.storage
    const domains = urls.map(registrableDomain)
    const owners = byId(await reader.byIds(PlatformDomain, distinct(domains)))
    const ownerOf = (domain: string | null) => owners.get(domain ?? '')?.platformId ?? null
    const platforms = byId(await reader.byIds(Platform, distinct(domains.map(ownerOf))))
    return domains.map((domain) => platforms.get(ownerOf(domain) ?? '') ?? null)
  }

  /** Returns the objects that a URL of the platform may denote by its declared patterns, most likely first; they need not be known. */
  objectsAt(platform: Row<Platform>, url: string): AddressedObject[] {
    return this.#urls.objectsAt(platform, url)
  }

  /** Returns the values that all recipients have in common. */
  #participant(caller: Caller, input: { name: string; policyProfileId: string }) {
    const path = ['input', 'policyProfileId']
    const { country: jurisdiction } = this.parts.policy.activate(input.policyProfileId, path)
    demandOwnCountry(caller, jurisdiction, path)
    const { name, policyProfileId } = input
    return { name, policyProfileId, jurisdiction, registeredBy: caller.organisationId }
  }
}

function demandOwnCountry(caller: Caller, country: string, path: InputPath): void {
  if (!mayRegisterIn(caller, country))
    throw InvalidInput.at(path, `You register for ${caller.jurisdiction}; this is a matter of ${country}.`)
}

function speaksFor(caller: Caller, platform: Platform): boolean {
  if (isInstallationAdmin(caller)) return true
  return isAgencyAdmin(caller) ? caller.jurisdiction === platform.jurisdiction : caller.organisationId === platform.id
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

const byId = <T extends { readonly id: string }>(rows: readonly (T | null)[]): Map<string, T> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
