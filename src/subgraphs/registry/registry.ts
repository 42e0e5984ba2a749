import { LRUCache } from 'lru-cache'
import { type Caller, type ClientDirectory, hasRole, organisationOf, type Role } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { Conflict, type InputPath, InvalidInput, NotFound } from '../../graph/index.ts'
import type { Row, Storage, Transaction } from '../../storage/index.ts'
import type { Policy, PolicyProfile } from '../policy/index.ts'
import { Agency } from './agency.ts'
import { ApiClient } from './api-client.ts'
import type { SetUrlPatternsInput } from './inputs.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'
import { Platform, type PlatformKind, type PlatformVerification } from './platform.ts'
import { PlatformDomain } from './platform-domain.ts'
import type { Recipient } from './recipient.ts'
import { registrableDomain } from './registrable-domain.ts'
import { requireUrlPatterns } from './require-url-patterns.ts'
import { type AddressedObject, UrlMatcher } from './url-matcher.ts'
import type { UrlPattern } from './url-pattern.ts'

/** For so long, in milliseconds, may a platform be held to the profile that it followed before. */
const REMEMBERED_FOR = 10_000

/** Who takes part, and with which clients. */
export class Registry implements ClientDirectory {
  readonly #urls = new UrlMatcher()
  readonly #profileIds = new LRUCache<string, string>({ max: 10_000, ttl: REMEMBERED_FOR })

  constructor(private readonly parts: { storage: Storage<Caller>; policy: Policy }) {}

  /** Throws `InvalidInput` for a name that is no registrable domain or a URL pattern that cannot be used, `Conflict` for one that another platform has. */
  registerPlatform(
    caller: Caller,
    input: {
      name: string
      kind: PlatformKind
      country: string
      domains: string[]
      policyProfileId: string
      verification: PlatformVerification
      urlPatterns?: UrlPattern[]
    },
  ): Promise<Platform> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const domains = input.domains.map((domain) => registrableDomain(domain) ?? invalidDomain(domain))
      const { country: jurisdiction } = this.parts.policy.activate(input.policyProfileId, ['input', 'policyProfileId'])
      const urlPatterns = requireUrlPatterns(input.urlPatterns ?? [], domains, ['input', 'urlPatterns'])
      const platform = tx.create(Platform, { ...input, domains, urlPatterns, jurisdiction })
      for (const domain of domains) {
        if (await tx.find(PlatformDomain, { id: domain }))
          throw new Conflict(`${domain} belongs to another platform.`, ['input', 'domains'])
        tx.create(PlatformDomain, { id: domain, platformId: platform.id })
      }
      record(tx, 'platform.registered', platform)
      return platform
    })
  }

  /** Throws `NotFound` for a platform that the caller does not speak for, `InvalidInput` for patterns that cannot be used. */
  setUrlPatterns(caller: Caller, input: SetUrlPatternsInput): Promise<Platform> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const path = ['input', 'platformId']
      const platform = await tx.find(Platform, { id: input.platformId ?? organisationOf(caller) })
      if (!platform || !speaksFor(caller, platform)) throw new NotFound(path)
      platform.urlPatterns = requireUrlPatterns(input.patterns, platform.domains, ['input', 'patterns'])
      record(tx, 'platform.url-patterns-set', platform)
      return platform
    })
  }

  registerInternetServiceProvider(
    caller: Caller,
    input: { name: string; policyProfileId: string },
  ): Promise<InternetServiceProvider> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const { country: jurisdiction } = this.parts.policy.activate(input.policyProfileId, ['input', 'policyProfileId'])
      const provider = tx.create(InternetServiceProvider, { ...input, jurisdiction })
      record(tx, 'internet-service-provider.registered', provider)
      return provider
    })
  }

  registerAgency(caller: Caller, input: { name: string; country: string }): Promise<Agency> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const agency = tx.create(Agency, input)
      record(tx, 'agency.registered', agency)
      return agency
    })
  }

  /** Lets a client of the issuer act for an organisation. */
  registerClient(
    caller: Caller,
    input: { clientId: string; organisation: Agency | Recipient; roles: Role[] },
  ): Promise<ApiClient> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const { organisation, roles } = input
      const jurisdiction = organisation instanceof Agency ? organisation.country : organisation.jurisdiction
      const client = tx.create(ApiClient, { id: input.clientId, organisationId: organisation.id, jurisdiction, roles })
      record(tx, 'api-client.registered', client)
      return client
    })
  }

  async callerOf(clientId: string): Promise<Caller | null> {
    const [client] = await this.parts.storage.reader.byIds(ApiClient, [clientId])
    if (!client) return null
    const { organisationId, jurisdiction, roles } = client
    return { clientId, organisationId, jurisdiction, roles }
  }

  /** Throws `NotFound` at `path` for an id that is neither a platform's nor an ISP's. */
  async recipient(tx: Transaction<Caller>, id: string, path: InputPath): Promise<Recipient> {
    const recipient = (await tx.find(Platform, { id })) ?? (await tx.find(InternetServiceProvider, { id }))
    if (!recipient) throw new NotFound(path)
    return recipient
  }

  /** The platform whose client this is. */
  async platformOf(tx: Transaction<Caller>): Promise<Platform> {
    const platform = await tx.find(Platform, { id: tx.actor.organisationId ?? '' })
    if (!platform) throw new Error(`The client ${tx.actor.clientId} has the role of a platform, but belongs to none.`)
    return platform
  }

  /** The profile that the caller's platform follows. */
  profileOf(caller: Caller): Promise<PolicyProfile> {
    return this.profileOfPlatform(organisationOf(caller))
  }

  /** The profile that a platform follows. The gate of every publication asks for it, so it is kept for a moment. */
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

  /** The agency whose client this is. */
  async agencyOf(tx: Transaction<Caller>): Promise<Agency> {
    const agency = await tx.find(Agency, { id: tx.actor.organisationId ?? '' })
    if (!agency)
      throw new Error(`The client ${tx.actor.clientId} has the role of an officer, but belongs to no agency.`)
    return agency
  }

  /** The platform that each of these URLs belongs to, by its registrable domain; null where none does. Two reads for all. */
  async platformsOfUrls(urls: readonly string[]): Promise<(Row<Platform> | null)[]> {
    const { reader } = this.parts.storage
    const domains = urls.map(registrableDomain)
    const owners = byId(await reader.byIds(PlatformDomain, distinct(domains)))
    const ownerOf = (domain: string | null) => owners.get(domain ?? '')?.platformId ?? null
    const platforms = byId(await reader.byIds(Platform, distinct(domains.map(ownerOf))))
    return domains.map((domain) => platforms.get(ownerOf(domain) ?? '') ?? null)
  }

  /** What stands at an address of the platform by the patterns that it declared, the likeliest first; it need not be known. */
  objectsAt(platform: Row<Platform>, url: string): AddressedObject[] {
    return this.#urls.objectsAt(platform, url)
  }
}

const speaksFor = (caller: Caller, platform: Platform): boolean =>
  hasRole(caller, 'admin') ? platform.jurisdiction === caller.jurisdiction : platform.id === caller.organisationId

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
]

const byId = <T extends { readonly id: string }>(rows: readonly (T | null)[]): Map<string, T> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))

function invalidDomain(domain: string): never {
  throw InvalidInput.at(['input', 'domains'], `${domain} is not a registrable domain.`)
}
