import type { Logger } from 'pino'
import type { Bearer, Caller, ClientDirectory, Denial, DenialNotes, Note } from '../access/index.ts'
import { type Model, modelFinder, type Storage } from '../storage/index.ts'
import type { Notes } from './notes.ts'

/** Maximum number of entries per minute for all clients; further ones are counted and written later. */
const A_MINUTE = 60
const MINUTE = 60_000

/** The actor for a valid token that never belonged to a client. */
const UNREGISTERED: Caller = { clientId: 'unregistered', roles: [], organisationId: null, jurisdiction: null }

/** The subject if no id was requested. */
const NOTHING = 'access'

/**
 * Records denials in the trail: one entry per client, field and code, then at most one in ten minutes. Requests without
 * a token have no actor and count only in the metrics. Entries are written asynchronously: the request neither waits
 * for them nor fails with them.
 */
export class Denials implements DenialNotes {
  readonly #underWay = new Set<Promise<void>>()
  readonly #modelOf: (id: string) => Model | undefined
  #minute = 0
  #written = 0

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      notes: Notes
      clients: Pick<ClientDirectory, 'formerOf'>
      /** All models that ids refer to. */
      models: readonly Model[]
      counted: (code: string) => void
      log: Pick<Logger, 'error'>
    },
  ) {
    this.#modelOf = modelFinder(parts.models)
  }

  note(denial: Denial): void {
    this.#begin(() => this.#note(denial))
  }

  noteStranger(bearer: Bearer): void {
    this.#begin(async () => {
      const client = (await this.parts.clients.formerOf(bearer)) ?? UNREGISTERED
      await this.#note({
        caller: { ...client, bearer },
        field: 'authorization',
        code: 'UNAUTHENTICATED',
        subjectId: null,
      })
    })
  }

  /** Whether another entry may be written in this minute. */
  readonly mayWrite = (): boolean => {
    const minute = Math.floor(this.parts.storage.clock.now().getTime() / MINUTE)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#written = 0
    }
    this.#written += 1
    return this.#written <= A_MINUTE
  }

  /** Resolves when all pending denials are written. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  #begin(work: () => Promise<void>): void {
    const done = work()
      .catch((error: unknown) =>
        this.parts.log.error(error, 'A refusal could not be recorded; the next one tries again.'),
      )
      .finally(() => this.#underWay.delete(done))
    this.#underWay.add(done)
  }

  async #note(denial: Denial): Promise<void> {
    const { notes, counted } = this.parts
    const subjectId = this.#known(denial.subjectId)
    if (denial.code === 'NOT_FOUND' && !(denial.caller.bearer && (await this.#exists(subjectId)))) return
    counted(denial.code)
    if (denial.caller.bearer) await notes.take(noteOf({ ...denial, subjectId }), { mayWrite: this.mayWrite })
  }

  #known(id: string | null): string | null {
    return id !== null && this.#modelOf(id) ? id : null
  }

  /** Whether the object exists; a missing object is no denial. */
  async #exists(id: string | null): Promise<boolean> {
    const model = id === null ? undefined : this.#modelOf(id)
    if (!model || id === null) return false
    const [found] = await this.parts.storage.reader.byIds(model, [id], [])
    return found !== null
  }
}

const noteOf = ({ caller, field, code, subjectId }: Denial): Note => ({
  caller,
  action: 'access.denied',
  subject: { id: subjectId ?? NOTHING },
  question: `${field} ${code}`,
  told: { values: { field, code }, count: 'count' },
})
