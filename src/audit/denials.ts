import type { Logger } from 'pino'
import type { Bearer, Caller, ClientDirectory, Denial, DenialNotes, Note } from '../access/index.ts'
import { type Model, prefixOf, type Storage } from '../storage/index.ts'
import type { Notes } from './notes.ts'

/** Entries of a minute, of whatever clients: what is beyond is counted, and told later. */
const A_MINUTE = 60
const MINUTE = 60_000

/** As whom the trail names the bearer of a valid token that was never a client's. */
const UNREGISTERED: Caller = { clientId: 'unregistered', roles: [], organisationId: null, jurisdiction: null }

/** What stands as the subject where no id was asked for. */
const NOTHING = 'access'

/**
 * Who was refused what stands in the trail: an entry for each client, field and code, and then one in ten minutes. Without a token there is nobody to
 * name; that is only counted in the metrics. It is written beside the request, which neither waits for it nor fails with it.
 */
export class Denials implements DenialNotes {
  readonly #underWay = new Set<Promise<void>>()
  readonly #models: ReadonlyMap<string, Model>
  #minute = 0
  #written = 0

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      notes: Notes
      clients: Pick<ClientDirectory, 'formerOf'>
      /** Whatever an id can be of. */
      models: readonly Model[]
      counted: (code: string) => void
      log: Pick<Logger, 'error'>
    },
  ) {
    this.#models = new Map(parts.models.map((model) => [model.idPrefix, model]))
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

  /** Whether one more entry may be written now. */
  readonly mayWrite = (): boolean => {
    const minute = Math.floor(this.parts.storage.clock.now().getTime() / MINUTE)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#written = 0
    }
    this.#written += 1
    return this.#written <= A_MINUTE
  }

  /** Resolves when all that was noted is written. */
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
    return id !== null && this.#models.has(prefixOf(id) ?? '') ? id : null
  }

  /** What is not there was nobody's to refuse. */
  async #exists(id: string | null): Promise<boolean> {
    const model = id === null ? undefined : this.#models.get(prefixOf(id) ?? '')
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
