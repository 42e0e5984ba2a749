import type { Storage } from '../storage/index.ts'
import { LogEvent, type LogId } from './event-log.ts'

/** A log has grown up to a sequence number. */
export interface Ring {
  readonly log: LogId
  readonly sequence: number
}

/** Null: any log may have grown, and nobody knows which. */
type Listener = (ring: Ring | null) => void

/** Says that a log has grown, and nothing else: the log is the truth, and whoever hears it reads on there. */
export class Doorbell {
  readonly #listeners: Listener[] = []

  onRing(listener: Listener): void {
    this.#listeners.push(listener)
  }

  ring(ring: Ring | null): void {
    for (const listener of this.#listeners) listener(ring)
  }

  /** Rings for what other nodes add, too. */
  hearOtherNodes(storage: Storage): Promise<void> {
    return storage.onInserted({
      model: LogEvent,
      tell: ({ logId: log, sequence }) => this.ring({ log, sequence }),
      missed: () => this.ring(null),
    })
  }
}
