import 'reflect-metadata'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caller, Role } from '../../src/access/index.ts'
import { readConfig } from '../../src/config/index.ts'
import { AddressGuard, WebhookSender } from '../../src/delivery/index.ts'
import { openDatabase } from '../../src/installation/open-database.ts'
import { buildServices, type Services } from '../../src/installation/services.ts'
import { SigningKeys } from '../../src/signing/index.ts'
import { type Clock, type Database, Storage } from '../../src/storage/index.ts'
import { Vault } from '../../src/subgraphs/identity/index.ts'
import { PlatformKind, PlatformVerification } from '../../src/subgraphs/registry/index.ts'
import { dropDatabase } from './mongodb-database.ts'

/** A clock that stands wherever a test puts it. */
export class StandingClock implements Clock {
  constructor(private moment: number) {}

  now(): Date {
    return new Date(this.moment)
  }

  monotonic(): number {
    return this.moment
  }

  advance(milliseconds: number): void {
    this.moment += milliseconds
  }
}

/** The services on a real database, with no server around them: for tests that take very many steps. */
export class TestServices implements AsyncDisposable {
  private constructor(
    readonly services: Services,
    readonly storage: Storage<Caller>,
    readonly clock: StandingClock,
    private readonly place: { dataFolder: string; databaseUrl: string | null },
  ) {}

  /** `open` may put something between the storage and its database: a SQLite file, where no other is named. */
  static async start(
    start: Date,
    open: (database: Database) => Database = (database) => database,
    databaseUrl: string | null = null,
  ) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'verigraph-test-'))
    const clock = new StandingClock(start.getTime())
    const database = open(await openDatabase({ dataFolder, databaseUrl }))
    const storage = new Storage<Caller>(database, clock)
    const key = { id: 'test', key: randomBytes(32) }
    const services = buildServices({
      storage,
      vault: new Vault({
        keyRing: { current: async () => key, byId: async () => key.key },
        indexKey: randomBytes(32),
      }),
      sms: { send: async () => undefined },
      messageLimits: readConfig({}).messageLimits,
      signingKeys: await SigningKeys.import([await SigningKeys.generate()]),
      log: { error: () => undefined },
      publicUrl: 'http://127.0.0.1',
      credentialIssuers: [],
      issuers: [],
      webhooks: {
        masterKey: randomBytes(32),
        sender: new WebhookSender({ guard: new AddressGuard([]), timeout: 1000, report: () => undefined }),
      },
    })
    return new TestServices(services, storage, clock, { dataFolder, databaseUrl })
  }

  /** The officers of a new agency. */
  async agency(country: string): Promise<{ officer: Caller; director: Caller; reviewer: Caller }> {
    const { id } = await this.services.registry.registerAgency(FOUNDER, { name: `Agency of ${country}`, country })
    const caller = (role: Role, name: string = role): Caller => ({
      clientId: `${name} of ${country}`,
      roles: [role],
      organisationId: id,
      jurisdiction: country,
    })
    return { officer: caller('officer'), director: caller('director'), reviewer: caller('director', 'reviewer') }
  }

  /** The client of a new platform, under a profile of its own. */
  async platform(name: string, policyProfileId: string): Promise<Caller> {
    const { id, jurisdiction } = await this.services.registry.registerPlatform(FOUNDER, {
      name,
      kind: PlatformKind.DOMESTIC,
      country: 'VN',
      domains: [`${name}.example`],
      policyProfileId,
      verification: PlatformVerification.OWN,
    })
    return { clientId: name, roles: ['platform'], organisationId: id, jurisdiction }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.storage.close()
    const { dataFolder, databaseUrl } = this.place
    if (databaseUrl) await dropDatabase(databaseUrl)
    await rm(dataFolder, { recursive: true, force: true })
  }
}

const FOUNDER: Caller = { clientId: 'founder', roles: ['admin'], organisationId: null, jurisdiction: null }
