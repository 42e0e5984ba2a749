import type { Row, Storage } from '../storage/index.ts'
import { LogEvent } from './event-log.ts'

/** Null: any log may have grown, and nobody knows which. */
type Listener = (added: Row<LogEvent> | null) => void

/** Says what was added to a log. The log is the truth: whoever hears of something that does not come next for him reads on there. */
export class Doorbell {
  readonly #listeners: Listener[] = []

  onRing(listener: Listener): void {
    this.#listeners.push(listener)
  }

  ring(added: Row<LogEvent> | null): void {
    for (const listener of this.#listeners) listener(added)
  }

  /** Rings for what other nodes add, too. */
  hearOtherNodes(storage: Storage): Promise<void> {
    return storage.onInserted({
      model: LogEvent,
      tell: (event) => this.ring(event),
      missed: () => this.ring(null),
    })
  }
}
