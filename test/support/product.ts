import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestClient } from './client.ts'
import { freePort } from './free-port.ts'
import { until } from './until.ts'

/** The product as `npm start` runs it, on one port and one folder, killed and started as often as a test likes. */
export class Product implements AsyncDisposable {
  readonly url: string
  readonly #clients = new Map<string, TestClient>()
  #process: ChildProcess | undefined

  private constructor(
    private readonly port: number,
    readonly folder: string,
    private readonly variables: Record<string, string>,
  ) {
    this.url = `http://127.0.0.1:${port}`
  }

  static async install(variables: Record<string, string> = {}): Promise<Product> {
    return new Product(await freePort(), await mkdtemp(join(tmpdir(), 'verigraph-product-')), variables)
  }

  /** Where it keeps everything. */
  get databaseFile(): string {
    return join(this.folder, 'verigraph.db')
  }

  as(clientId: string): TestClient {
    const client = this.#clients.get(clientId) ?? new TestClient(this.url, clientId)
    this.#clients.set(clientId, client)
    return client
  }

  async start(): Promise<void> {
    this.#process = spawn(process.execPath, ['dist/cli/main.js', 'demo'], {
      env: {
        ...process.env,
        PORT: String(this.port),
        VERIGRAPH_DATA: this.folder,
        VERIGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8',
        ...this.variables,
      },
      stdio: 'ignore',
    })
    const ready = () =>
      fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    await until(ready, 15_000)
  }

  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process?.kill(signal)
  }

  async kill(): Promise<void> {
    const process = this.#process
    if (!process || process.exitCode !== null || process.signalCode !== null) return
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    await ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }
}
