import { randomUUID } from 'node:crypto'
import { unwatchFile, watchFile } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { type Secrets, secretsShape } from './secrets.ts'

/** Milliseconds within which a running process notices that the file has changed. */
const NOTICED_WITHIN = 1000
const ONLY_THE_OWNER = 0o600
const GROUP_AND_OTHERS = 0o077

/** The secrets as a file that one process may change while others run. */
export class SecretsFile<S extends Secrets = Secrets> {
  private constructor(
    private readonly path: string,
    private secrets: S,
  ) {}

  /** Reads the file, or makes it where there is none. */
  static async open<S extends Secrets>(path: string, make: () => Promise<S>): Promise<SecretsFile<S>> {
    const existing = await readSecrets<S>(path)
    const file = new SecretsFile(path, existing ?? (await make()))
    if (!existing) await file.#write()
    return file
  }

  /** Makes the file. Throws where there is one already: what its keys protect would be lost with it. */
  static async create(path: string, secrets: Secrets): Promise<void> {
    await writeFile(path, textOf(secrets), { mode: ONLY_THE_OWNER, flag: 'wx', flush: true })
  }

  /** Reads a file of production. Throws for one that is not there, that others than its owner can read, or that does not hold what it must. */
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

  /** Changes the file; whoever reads it sees all of the change or nothing. */
  async update(change: (secrets: S) => S): Promise<void> {
    this.secrets = change(await this.reload())
    await this.#write()
  }

  /** Calls back whenever the file has changed, until the answer is called. */
  watch(changed: (secrets: S) => void): () => void {
    const listener = () => {
      this.reload().then(changed, () => undefined) // while it is being replaced, the old ones hold
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
