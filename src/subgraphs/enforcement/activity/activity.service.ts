import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import { auditable, type Caller, hasRole } from '../../../access/index.ts'
import { AuditEntry } from '../../../audit/index.ts'
import type { ActivityKindDefinition } from '../../../context/index.ts'
import { Feed } from '../../../delivery/index.ts'
import { type DomainEvent, type Model, modelFinder, type Row, type Storage } from '../../../storage/index.ts'
import type { Activity } from './activity.ts'
import type { Language } from './vocabulary.ts'

/** Maximum number of activities queued for one listener: more than the longest list that can be drafted at once. */
const MOST_WAITING = 10_000

/**
 * The live feed of activities per country, for the consoles of its agencies. It is derived from the domain events that the audit trail
 * records.
 */
export class Activities {
  readonly #feed = new Feed<Activity>({ mostWaiting: MOST_WAITING, cut: fellBehind })
  /**
   * The source that reported an activity first. An activity of this node also arrives through the trail, possibly before its domain event.
   */
  readonly #heard = new LRUCache<string, 'here' | 'trail'>({ max: MOST_WAITING })

  readonly #modelOf: (id: string) => Model | undefined
  readonly #byName: ReadonlyMap<string, ActivityKindDefinition>

  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      /** Activity kinds by the action name in the audit trail. */
      activity: ReadonlyMap<string, ActivityKindDefinition>
      /** Contains every model that can be the subject of an activity. */
      models: readonly Model[]
    },
  ) {
    this.#modelOf = modelFinder(parts.models)
    this.#byName = new Map([...parts.activity.values()].map((kind) => [kind.name, kind]))
    parts.storage.onDomainEvent((event) => {
      const name = nameOf(event)
      if (this.#heard.get(name) === 'trail') return
      this.#heard.set(name, 'here')
      this.#publish(event)
    })
  }

  /**
   * Also publishes activities of other nodes, as their entries arrive in the audit trail. Those that happen while the database is
   * unreachable are not published.
   */
  hearOtherNodes(report: (error: unknown) => void): Promise<void> {
    return this.parts.storage.onInserted({
      model: AuditEntry,
      only: ['action', [...this.parts.activity.keys()]],
      tell: (entry) => void this.#publishElsewhere(entry).catch(report),
      missed: () => undefined,
    })
  }

  /** Streams activities from now on: those of the caller's country, or of all countries for an auditor without one. */
  follow(caller: Caller): AsyncIterableIterator<Activity> {
    return this.#feed.follow(
      hasRole(caller, 'auditor') ? (auditable(caller).jurisdiction ?? null) : (caller.jurisdiction ?? ''),
    )
  }

  /** Returns a one-line summary for display. */
  summaryOf({ kind, reference }: Pick<Activity, 'kind' | 'reference'>, language: Language): string {
    return this.#byName.get(kind)?.texts[language](reference) ?? ''
  }

  async #publishElsewhere({ action, subjectId, at }: Row<AuditEntry>): Promise<void> {
    const model = this.#modelOf(subjectId)
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

/** Returns a property of a subject of any type. */
function textIn(subject: object, name: string): string {
  const value: unknown = Reflect.get(subject, name)
  return typeof value === 'string' ? value : ''
}

const fellBehind = () =>
  new GraphQLError('You fell too far behind; subscribe again, and read what you missed from the lists.', {
    extensions: { code: 'FELL_BEHIND' },
  })
