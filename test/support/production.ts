import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JWTHeaderParameters } from 'jose'
import { readServeConfig } from '../../src/config/index.ts'
import { newSecrets } from '../../src/installation/new-secrets.ts'
import { SecretsFile } from '../../src/secrets/index.ts'
import { systemClock } from '../../src/storage/index.ts'
import { startServing, type Verigraph } from '../../src/verigraph.ts'
import { TestClient } from './client.ts'
import { Issuer } from './issuer.ts'
import { TestClock } from './verigraph.ts'

const AUDIENCE = 'urn:verigraph:test'
/** The first admin, in the words of the issuer. */
const ADMIN = 'first-admin'

/** All that production needs, in a folder and with issuers of its own. */
export async function productionVariables(folder: string, issuers: readonly Issuer[]): Promise<Record<string, string>> {
  const secretsFile = join(folder, 'secrets.json')
  await SecretsFile.create(secretsFile, await newSecrets())
  return {
    PORT: '0',
    VERIGRAPH_DATA: join(folder, 'data'),
    VERIGRAPH_SECRETS: secretsFile,
    VERIGRAPH_ISSUERS: issuers.map(({ url }) => url).join(','),
    VERIGRAPH_AUDIENCE: AUDIENCE,
    VERIGRAPH_ADMIN_SUBJECT: ADMIN,
    VERIGRAPH_PUBLIC_URL: 'https://verigraph.example',
    VERIGRAPH_SMS_URL: 'http://127.0.0.1:9/sms',
    VERIGRAPH_LOG_LEVEL: 'silent',
  }
}

/** An access token of a test's issuer, as RFC 9068 describes it. */
export function accessToken(
  issuer: Issuer,
  claims: Record<string, unknown>,
  header: Partial<JWTHeaderParameters> = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: issuer.url, aud: AUDIENCE, client_id: 'a-client', iat: now, exp: now + 300, jti: randomUUID() }
  return issuer.sign({ ...usual, ...claims }, { typ: 'at+jwt', ...header })
}

/** Verigraph as `verigraph serve` starts it: empty but for the admin whom the configuration names. */
export class TestProduction implements AsyncDisposable {
  private constructor(
    private running: Verigraph,
    private readonly folder: string,
    private readonly variables: Record<string, string>,
    readonly issuers: readonly Issuer[],
    readonly clock: TestClock,
  ) {}

  static async start(options: { variables?: Record<string, string>; issuers?: number } = {}): Promise<TestProduction> {
    const folder = await mkdtemp(join(tmpdir(), 'verigraph-production-'))
    const issuers = await Promise.all(Array.from({ length: options.issuers ?? 1 }, () => Issuer.start()))
    const variables = { ...(await productionVariables(folder, issuers)), ...options.variables }
    const clock = new TestClock()
    return new TestProduction(await serve(variables, clock), folder, variables, issuers, clock)
  }

  get url(): string {
    return this.running.url
  }

  get storage(): Verigraph['storage'] {
    return this.running.storage
  }

  /** The first one. */
  get issuer(): Issuer {
    const [first] = this.issuers
    if (!first) throw new Error('This production trusts no issuer.')
    return first
  }

  /** A client whose tokens the issuer gives to this subject. Each call begins with a new token. */
  as(subject: string, issuer: Issuer = this.issuer): TestClient {
    return new TestClient(this.url, subject, () => accessToken(issuer, { sub: subject }))
  }

  get admin(): TestClient {
    return this.as(ADMIN)
  }

  /** A client with any token. */
  with(token: string | Promise<string>): TestClient {
    return new TestClient(this.url, 'any', async () => token)
  }

  async restart(variables: Record<string, string>): Promise<void> {
    await this.running.close()
    this.running = await serve({ ...this.variables, ...variables }, this.clock)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.running.close()
    await Promise.all(this.issuers.map((issuer) => issuer[Symbol.asyncDispose]()))
    await rm(this.folder, { recursive: true, force: true })
  }
}

const serve = async (variables: Record<string, string>, clock: TestClock): Promise<Verigraph> =>
  startServing(await readServeConfig(variables), { clock, tokenClock: systemClock, tokenCheckEvery: 50 })
