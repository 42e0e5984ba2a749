import { LRUCache } from 'lru-cache'
import { type Caller, type ClientDirectory, organisationOf, type Role } from '../../access/index.ts'
import { record } from '../../audit/index.ts'
import { Conflict, type InputPath, InvalidInput, NotFound } from '../../graph/index.ts'
import type { Storage, Transaction } from '../../storage/index.ts'
import type { Policy, PolicyProfile } from '../policy/index.ts'
import { Agency } from './agency.ts'
import { ApiClient } from './api-client.ts'
import { InternetServiceProvider } from './internet-service-provider.ts'
import { Platform, type PlatformKind, type PlatformVerification } from './platform.ts'
import { PlatformDomain } from './platform-domain.ts'
import type { Recipient } from './recipient.ts'
import { registrableDomain } from './registrable-domain.ts'

/** For so long, in milliseconds, may a platform be held to the profile that it followed before. */
const REMEMBERED_FOR = 10_000

/** Who takes part, and with which clients. */
export class Registry implements ClientDirectory {
  readonly #profileIds = new LRUCache<string, string>({ max: 10_000, ttl: REMEMBERED_FOR })

  constructor(private readonly parts: { storage: Storage<Caller>; policy: Policy }) {}

  /** Throws `InvalidInput` for a name that is no registrable domain, `Conflict` for one that another platform has. */
  registerPlatform(
    caller: Caller,
    input: {
      name: string
      kind: PlatformKind
      country: string
      domains: string[]
      policyProfileId: string
      verification: PlatformVerification
    },
  ): Promise<Platform> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const domains = input.domains.map((domain) => registrableDomain(domain) ?? invalidDomain(domain))
      const { country: jurisdiction } = this.parts.policy.activate(input.policyProfileId, ['input', 'policyProfileId'])
      const platform = tx.create(Platform, { ...input, domains, jurisdiction })
      for (const domain of domains) {
        if (await tx.find(PlatformDomain, { id: domain }))
          throw new Conflict(`${domain} belongs to another platform.`, ['input', 'domains'])
        tx.create(PlatformDomain, { id: domain, platformId: platform.id })
      }
      record(tx, 'platform.registered', platform)
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

  /** The platform that a URL belongs to, by its registrable domain; null where none does. */
  async platformOfUrl(tx: Transaction<Caller>, url: string): Promise<Platform | null> {
    const domain = registrableDomain(url)
    const owner = domain && (await tx.find(PlatformDomain, { id: domain }))
    return owner ? tx.find(Platform, { id: owner.platformId }) : null
  }
}

function invalidDomain(domain: string): never {
  throw InvalidInput.at(['input', 'domains'], `${domain} is not a registrable domain.`)
}
