import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/config/index.ts'
import { type Clock, systemClock } from '../../src/storage/index.ts'
import { type Overrides, startDemo, type Verigraph } from '../../src/verigraph.ts'
import { TestClient } from './client.ts'
import { copyDemo, keepDemo } from './demo-copy.ts'
import { dropDatabase, everythingIn, isEmptyDatabase } from './mongodb-database.ts'

/** A clock that a test sets forward, with the time that goes by or without it. */
export class TestClock implements Clock {
  #ahead = 0
  #passed = 0

  now(): Date {
    return new Date(Date.now() + this.#ahead)
  }

  monotonic(): number {
    return performance.now() + this.#passed
  }

  /** So much time goes by. */
  advance({ minutes }: { minutes: number }): void {
    this.#ahead += minutes * 60_000
    this.#passed += minutes * 60_000
  }

  /** Somebody sets it. */
  jump({ minutes }: { minutes: number }): void {
    this.#ahead += minutes * 60_000
  }
}

/** A whole Verigraph on a free port, with a folder of its own that goes with it. */
export class TestVerigraph implements AsyncDisposable {
  private stopped = false
  readonly #clients = new Map<string | null, TestClient>()

  private constructor(
    private running: Verigraph,
    /** Everything that it leaves on disk. */
    readonly folder: string,
    private readonly overrides: Overrides,
    private readonly config: Partial<Config>,
    readonly clock: TestClock,
  ) {}

  static async start(overrides: Overrides = {}, config: Partial<Config> = {}): Promise<TestVerigraph> {
    const folder = await mkdtemp(join(tmpdir(), 'verigraph-test-'))
    const { databaseUrl } = config
    if (databaseUrl && !fillsOtherwise(overrides, config) && (await isEmptyDatabase(databaseUrl)))
      await fillOnMongodb(folder, databaseUrl)
    const clock = new TestClock()
    const all = { clock, tokenClock: systemClock, ...overrides } // the demo's issuer goes by the real clock
    return new TestVerigraph(await startDemo({ ...configOf(folder), ...config }, all), folder, all, config, clock)
  }

  get url(): string {
    return this.running.url
  }

  get storage(): Verigraph['storage'] {
    return this.running.storage
  }

  sweep(): Promise<void> {
    return this.running.sweep()
  }

  as(
    clientId:
      | ('vietsocial' | 'globaltube' | 'vnnet')
      | ('officer' | 'director' | 'reviewer' | 'auditor' | 'admin' | 'admin2')
      | null,
  ): TestClient {
    const client = this.#clients.get(clientId) ?? new TestClient(this.url, clientId)
    this.#clients.set(clientId, client)
    return client
  }

  /** Stops, and starts again on what it has left; at the same address, so that tokens and cursors go on. */
  async restart(meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
    const port = Number(new URL(this.url).port)
    await this.running.close()
    await meanwhile()
    this.running = await startDemo({ ...configOf(this.folder, port), ...this.config }, this.overrides)
  }

  /** Stops for good; what is on disk stays until this is disposed of. */
  async stop(): Promise<void> {
    await this.running.close()
    this.stopped = true
  }

  /** All that the database has on disk, its journal included, as text. */
  async everythingStored(): Promise<string> {
    if (this.config.databaseUrl) return everythingIn(this.config.databaseUrl)
    const files = (await readdir(this.folder)).filter((file) => file.startsWith('verigraph.db'))
    const contents = await Promise.all(files.map((file) => readFile(join(this.folder, file), 'utf8')))
    return contents.join('\n')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.stopped) await this.running.close()
    if (this.config.databaseUrl) await dropDatabase(this.config.databaseUrl)
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Whether what a test puts in the place of the usual changes what the demo is filled with. */
const fillsOtherwise = (overrides: Overrides, { sms, messageLimits }: Partial<Config>): boolean =>
  [overrides.clock, sms, messageLimits].some((each) => each !== undefined)

/** Fills an empty database with the demo's world: by a copy, or the first time as it is filled ever. */
async function fillOnMongodb(folder: string, databaseUrl: string): Promise<void> {
  if (await copyDemo(folder, databaseUrl)) return
  const demo = await startDemo({ ...configOf(folder), databaseUrl })
  await demo.close()
  await keepDemo(folder, databaseUrl)
}

const configOf = (dataFolder: string, port = 0): Config =>
  readConfig({ PORT: String(port), VERIGRAPH_DATA: dataFolder, VERIGRAPH_LOG_LEVEL: 'silent' })
