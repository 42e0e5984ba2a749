interface Listener<Event> {
  /** Null subscribes to every topic. */
  readonly topic: string | null
  readonly queue: ReadableStreamDefaultController<Event>
}

/**
 * A live publish-subscribe feed: it neither stores nor replays events. All subscribers get the same object for an
 * event. Each subscriber has a bounded queue; on overflow it alone is disconnected.
 */
export class Feed<Event extends object> {
  readonly #listeners = new Set<Listener<Event>>()

  constructor(
    private readonly parts: {
      mostWaiting: number
      /** Creates the error for a disconnected subscriber. */
      cut: () => Error
    },
  ) {}

  get listeners(): number {
    return this.#listeners.size
  }

  publish(topic: string, event: Event): void {
    for (const listener of this.#listeners) {
      if (listener.topic !== null && listener.topic !== topic) continue
      if ((listener.queue.desiredSize ?? 0) > 0) listener.queue.enqueue(event)
      else this.#cut(listener)
    }
  }

  /** Subscribes to a topic from now on; to all topics if null. */
  follow(topic: string | null): AsyncIterableIterator<Event> {
    const room = new CountQueuingStrategy({ highWaterMark: this.parts.mostWaiting })
    let leave: () => void = () => undefined
    const stream = new ReadableStream<Event>(
      {
        start: (queue) => {
          const listener = { topic, queue }
          this.#listeners.add(listener)
          leave = () => void this.#listeners.delete(listener)
        },
        cancel: () => leave(),
      },
      room,
    )
    return iterate(stream.getReader())
  }

  /** Disconnects a subscriber; the error empties its queue. */
  #cut(listener: Listener<Event>): void {
    this.#listeners.delete(listener)
    listener.queue.error(this.parts.cut())
  }
}

/** An iterator that can be closed at once; a stream's own iterator would close only after its next event. */
function iterate<Event>(reader: ReadableStreamDefaultReader<Event>): AsyncIterableIterator<Event> {
  return {
    next: () => reader.read() as Promise<IteratorResult<Event, undefined>>,
    async return() {
      await reader.cancel().catch(alreadyCut)
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const alreadyCut = () => undefined
