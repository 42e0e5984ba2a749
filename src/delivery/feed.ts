interface Listener<Event> {
  /** Null listens to every topic. */
  readonly topic: string | null
  readonly queue: ReadableStreamDefaultController<Event>
}

/**
 * What happens now, for those who listen now: nothing is kept, nothing is replayed. All get the same object for the same event.
 * What a listener has not taken yet waits for it, up to a bound; past that it is cut, and no other notices.
 */
export class Feed<Event extends object> {
  readonly #listeners = new Set<Listener<Event>>()

  constructor(
    private readonly parts: {
      mostWaiting: number
      /** What a listener is told that is cut. */
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

  /** The events of a topic from now on; of all topics where it is null. */
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

  /** An error empties the queue. */
  #cut(listener: Listener<Event>): void {
    this.#listeners.delete(listener)
    listener.queue.error(this.parts.cut())
  }
}

/** A stream's own iterator would leave only after its next event. */
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
