import type { Row, Storage } from '../storage/index.ts'
import { LogEvent } from './event-log.ts'

/** Null: any log may have grown, and it is unknown which. */
type Listener = (added: Row<LogEvent> | null) => void

/**
 * Notifies subscribers of new log events. The log is authoritative: a subscriber reads on there if an event is not the
 * next one in its order.
 */
export class Doorbell {
  readonly #listeners: Listener[] = []

  onRing(listener: Listener): void {
    this.#listeners.push(listener)
  }

  ring(added: Row<LogEvent> | null): void {
    for (const listener of this.#listeners) listener(added)
  }

  /** Also notifies of events that other nodes add. */
  hearOtherNodes(storage: Storage): Promise<void> {
    return storage.onInserted({
      model: LogEvent,
      tell: (event) => this.ring(event),
      missed: () => this.ring(null),
    })
  }
}
