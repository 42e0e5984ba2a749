import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { auditable, type Caller, hasRole } from '../../../access/index.ts'
import { AuditEntry } from '../../../audit/index.ts'
import type { ActivityKindDefinition } from '../../../context/index.ts'
import { Feed } from '../../../delivery/index.ts'
import { type DomainEvent, type Model, prefixOf, type Row, type Storage } from '../../../storage/index.ts'
import type { Activity } from './activity.ts'
import type { Language } from './vocabulary.ts'

/** What may wait for one listener: more than the longest lists that are drafted at once. */
const MOST_WAITING = 10_000

/** What happens in each country, as it happens, for its agencies' consoles. It follows from what the audit trail is told. */
export class Activities {
  readonly #feed = new Feed<Activity>({ mostWaiting: MOST_WAITING, cut: fellBehind })
  /** From whom it was heard first: what happens here, the trail tells of, too, perhaps even before. */
  readonly #heard = new LRUCache<string, 'here' | 'trail'>({ max: MOST_WAITING })

  readonly #models: ReadonlyMap<string, Model>
  readonly #byName: ReadonlyMap<string, ActivityKindDefinition>

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      /** By what the audit trail calls it. */
      activity: ReadonlyMap<string, ActivityKindDefinition>
      /** Whatever it can happen to is among them. */
      models: readonly Model[]
    },
  ) {
    this.#models = new Map(parts.models.map((model) => [model.idPrefix, model]))
    this.#byName = new Map([...parts.activity.values()].map((kind) => [kind.name, kind]))
    parts.storage.onDomainEvent((event) => {
      const name = nameOf(event)
      if (this.#heard.get(name) === 'trail') return
      this.#heard.set(name, 'here')
      this.#publish(event)
    })
  }

  /** Tells of what happens on other nodes, too, as their entries come into the trail. What happens while the database cannot be reached is not told. */
  hearOtherNodes(report: (error: unknown) => void): Promise<void> {
    return this.parts.storage.onInserted({
      model: AuditEntry,
      only: ['action', [...this.parts.activity.keys()]],
      tell: (entry) => void this.#publishElsewhere(entry).catch(report),
      missed: () => undefined,
    })
  }

  /** What happens from now on in the caller's country; anywhere, for an auditor of none. */
  follow(caller: Caller): AsyncIterableIterator<Activity> {
    return this.#feed.follow(
      hasRole(caller, 'auditor') ? (auditable(caller).jurisdiction ?? null) : (caller.jurisdiction ?? ''),
    )
  }

  /** One line for people. */
  summaryOf({ kind, reference }: Pick<Activity, 'kind' | 'reference'>, language: Language): string {
    return this.#byName.get(kind)?.texts[language](reference) ?? ''
  }

  async #publishElsewhere({ action, subjectId, at }: Row<AuditEntry>): Promise<void> {
    const model = this.#models.get(prefixOf(subjectId) ?? '')
    if (!model || this.#feed.listeners === 0) return
    const name = nameOf({ what: action, subject: { id: subjectId }, at })
    if (this.#heard.has(name)) return
    this.#heard.set(name, 'trail')
    const [subject] = await this.parts.storage.reader.byIds(model, [subjectId])
    if (subject) this.#publish({ what: action, subject, at })
  }

  #publish({ what, subject, at }: DomainEvent): void {
    const kind = this.parts.activity.get(what)?.name
    if (!kind || this.#feed.listeners === 0) return
    const reference = textIn(subject, 'reference')
    this.#feed.publish(textIn(subject, 'jurisdiction'), { occurredAt: at, kind, subjectId: subject.id, reference })
  }
}

const nameOf = ({ what, subject, at }: DomainEvent): string => `${what} ${subject.id} ${at.getTime()}`

/** A property of a subject, whatever it is. */
function textIn(subject: object, name: string): string {
  const value: unknown = Reflect.get(subject, name)
  return typeof value === 'string' ? value : ''
}

const fellBehind = () =>
  new GraphQLError('You fell too far behind; subscribe again, and read what you missed from the lists.', {
    extensions: { code: 'FELL_BEHIND' },
  })
