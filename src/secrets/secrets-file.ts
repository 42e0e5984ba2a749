import { randomUUID } from 'node:crypto'
import { unwatchFile, watchFile } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Secrets } from './secrets.ts'

/** Milliseconds within which a running process notices that the file has changed. */
const NOTICED_WITHIN = 1000

/** The secrets as a file that one process may change while others run. */
export class SecretsFile {
  private constructor(
    private readonly path: string,
    private secrets: Secrets,
  ) {}

  /** Reads the file, or makes it where there is none. */
  static async open(path: string, make: () => Promise<Secrets>): Promise<SecretsFile> {
    const existing = await readSecrets(path)
    const file = new SecretsFile(path, existing ?? (await make()))
    if (!existing) await file.#write()
    return file
  }

  get current(): Secrets {
    return this.secrets
  }

  async reload(): Promise<Secrets> {
    const secrets = await readSecrets(this.path)
    if (!secrets) throw new Error(`The secrets are gone: ${this.path}`)
    this.secrets = secrets
    return secrets
  }

  /** Changes the file; whoever reads it sees all of the change or nothing. */
  async update(change: (secrets: Secrets) => Secrets): Promise<void> {
    this.secrets = change(await this.reload())
    await this.#write()
  }

  /** Calls back whenever the file has changed, until the answer is called. */
  watch(changed: (secrets: Secrets) => void): () => void {
    const listener = () => {
      this.reload().then(changed, () => undefined) // while it is being replaced, the old ones hold
    }
    watchFile(this.path, { interval: NOTICED_WITHIN, persistent: false }, listener)
    return () => unwatchFile(this.path, listener)
  }

  async #write(): Promise<void> {
    const draft = `${this.path}.${randomUUID()}`
    await writeFile(draft, JSON.stringify(this.secrets, null, 2), { mode: 0o600, flush: true })
    await rename(draft, this.path)
  }
}

async function readSecrets(path: string): Promise<Secrets | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
