import { randomUUID } from 'node:crypto'
import { unwatchFile, watchFile } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { type Secrets, secretsShape } from './secrets.ts'

/** Milliseconds between two checks of the file for changes. */
const NOTICED_WITHIN = 1000
const ONLY_THE_OWNER = 0o600
const GROUP_AND_OTHERS = 0o077

/** The secrets file; one process may change it while others run. */
export class SecretsFile<S extends Secrets = Secrets> {
  private constructor(
    private readonly path: string,
    private secrets: S,
  ) {}

  /** Reads the file, or creates it if it is missing. */
  static async open<S extends Secrets>(path: string, make: () => Promise<S>): Promise<SecretsFile<S>> {
    const existing = await readSecrets<S>(path)
    const file = new SecretsFile(path, existing ?? (await make()))
    if (!existing) await file.#write()
    return file
  }

  /** Creates the file. Throws when it exists: whatever its keys protect would be lost. */
  static async create(path: string, secrets: Secrets): Promise<void> {
    await writeFile(path, textOf(secrets), { mode: ONLY_THE_OWNER, flag: 'wx', flush: true })
  }

  /** Reads a production file. Throws when it is missing, readable by others than its owner, or invalid. */
  static async read(path: string): Promise<SecretsFile> {
    const secrets = await readSecrets(path)
    if (!secrets) throw new Error(`There is no file ${path}.`)
    if ((await stat(path)).mode & GROUP_AND_OTHERS) throw new Error(`Others can read ${path}; chmod 600 ${path}.`)
    const { error } = secretsShape.safeParse(secrets)
    if (error) {
      const problems = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
      throw new Error(`${path} does not hold what it must: ${problems.join('; ')}.`)
    }
    return new SecretsFile(path, secrets)
  }

  get current(): S {
    return this.secrets
  }

  async reload(): Promise<S> {
    const secrets = await readSecrets<S>(this.path)
    if (!secrets) throw new Error(`The secrets are gone: ${this.path}`)
    this.secrets = secrets
    return secrets
  }

  /** Changes the file atomically: readers see all of the change or nothing. */
  async update(change: (secrets: S) => S): Promise<void> {
    this.secrets = change(await this.reload())
    await this.#write()
  }

  /** Calls back on each change of the file; the returned function ends this. */
  watch(changed: (secrets: S) => void): () => void {
    const listener = () => {
      this.reload().then(changed, () => undefined) // during a replacement, the old secrets remain valid
    }
    watchFile(this.path, { interval: NOTICED_WITHIN, persistent: false }, listener)
    return () => unwatchFile(this.path, listener)
  }

  async #write(): Promise<void> {
    const draft = `${this.path}.${randomUUID()}`
    await writeFile(draft, textOf(this.secrets), { mode: ONLY_THE_OWNER, flush: true })
    await rename(draft, this.path)
  }
}

const textOf = (secrets: Secrets): string => JSON.stringify(secrets, null, 2)

async function readSecrets<S extends Secrets>(path: string): Promise<S | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${path} is not JSON.`)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
