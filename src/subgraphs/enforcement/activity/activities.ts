import { GraphQLError } from 'graphql'
import { type Caller, hasRole } from '../../../access/index.ts'
import { Feed } from '../../../delivery/index.ts'
import type { Happening, Storage } from '../../../storage/index.ts'
import type { Activity } from './activity.ts'
import { ACTIVITY_KINDS } from './activity-kinds.ts'

/** What may wait for one listener: more than the longest lists that are drafted at once. */
const MOST_WAITING = 10_000

/** What happens in each country, as it happens, for its agencies' consoles. It follows from what the audit trail is told. */
export class Activities {
  readonly #feed = new Feed<Activity>({ mostWaiting: MOST_WAITING, cut: fellBehind })

  constructor({ storage }: { storage: Storage<Caller> }) {
    storage.onHappening((happening) => this.#publish(happening))
  }

  /** What happens from now on in the caller's country; anywhere, for an auditor. */
  follow(caller: Caller): AsyncIterableIterator<Activity> {
    return this.#feed.follow(hasRole(caller, 'auditor') ? null : (caller.jurisdiction ?? ''))
  }

  #publish({ what, subject, at }: Happening): void {
    const kind = ACTIVITY_KINDS.get(what)
    if (!kind || this.#feed.listeners === 0) return
    const reference = textIn(subject, 'reference')
    this.#feed.publish(textIn(subject, 'jurisdiction'), { occurredAt: at, kind, subjectId: subject.id, reference })
  }
}

/** A property of a subject, whatever it is. */
function textIn(subject: object, name: string): string {
  const value: unknown = Reflect.get(subject, name)
  return typeof value === 'string' ? value : ''
}

const fellBehind = () =>
  new GraphQLError('You fell too far behind; subscribe again, and read what you missed from the lists.', {
    extensions: { code: 'FELL_BEHIND' },
  })
