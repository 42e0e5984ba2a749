import { isTurnOver, nextTurn } from '../storage/index.ts'
import type { DeliveredEvent } from './event-log.ts'

/** Size of the page cache of one log, which is cleared when the log grows. */
const MOST_PAGES = 8

type Page = readonly DeliveredEvent[]
const NONE: Page = []

/**
 * The end of one log, shared by its subscribers on this node: each page is read once for all of them, and new events
 * are passed on without a read. A subscriber at an earlier position reads the log.
 */
export class Tail {
  readonly #followers = new Set<Follower>()
  readonly #pages = new Map<number, Page | Promise<Page>>()
  #end = 0
  #turn: Promise<void> | undefined

  constructor(private readonly read: (after: number) => Promise<Page>) {}

  get followers(): number {
    return this.#followers.size
  }

  /** Passes on a new event and caches it for reads after the previous one. */
  add(event: DeliveredEvent): void {
    this.#grow(event.sequence, [
      [event.sequence - 1, [event]],
      [event.sequence, NONE],
    ])
  }

  /** Yields to other work and resumes all subscribers together, so that they can share cached work on an event. */
  nextTurn(): Promise<void> {
    this.#turn ??= nextTurn().then(() => {
      this.#turn = undefined
    })
    return this.#turn
  }

  /** Reports that the log has grown to this sequence number. */
  reach(sequence: number): void {
    this.#grow(sequence, [])
  }

  /** Replays the events after a sequence number, then follows live; `left` is called when the subscriber leaves. */
  follow(after: number, left: () => void): AsyncIterableIterator<DeliveredEvent> {
    const follower = new Follower(this, after, () => {
      if (this.#followers.delete(follower)) left()
    })
    this.#followers.add(follower)
    return follower
  }

  /** The next events after a sequence number; all callers before the next growth share them. */
  after(sequence: number): Page | Promise<Page> {
    let page = this.#pages.get(sequence)
    if (!page) {
      if (this.#pages.size >= MOST_PAGES) this.#pages.clear()
      page = this.#read(sequence)
      this.#pages.set(sequence, page)
    }
    return page
  }

  /** Invalidates the cached pages and wakes subscribers; once per growth. */
  #grow(end: number, known: readonly (readonly [after: number, page: Page])[]): void {
    if (end <= this.#end) return
    this.#end = end
    this.#pages.clear()
    for (const [after, page] of known) this.#pages.set(after, page)
    for (const follower of this.#followers) follower.wake()
  }

  async #read(sequence: number): Promise<Page> {
    try {
      return await this.read(sequence)
    } catch (error) {
      this.#pages.delete(sequence)
      throw error
    }
  }
}

/**
 * One subscriber's position in a log. It reads on only when the subscriber is ready, so that a slow one delays nobody
 * and uses no memory.
 */
class Follower implements AsyncIterableIterator<DeliveredEvent> {
  #page = NONE
  #next = 0
  #ended = false
  /** Whether the log has grown since the last read, so that no notification between two waits is lost. */
  #rung = false
  #wake: (() => void) | undefined

  constructor(
    private readonly tail: Tail,
    private position: number,
    private readonly leave: () => void,
  ) {}

  wake(): void {
    this.#rung = true
    this.#wake?.()
  }

  async next(): Promise<IteratorResult<DeliveredEvent, undefined>> {
    while (!this.#ended) {
      if (isTurnOver()) await this.tail.nextTurn()
      const event = this.#page[this.#next]
      if (event) {
        this.#next += 1
        this.position = event.sequence
        return { done: false, value: event }
      }
      this.#rung = false
      this.#next = 0
      this.#page = await this.tail.after(this.position)
      if (this.#page.length === 0) await this.#ring()
    }
    return { done: true, value: undefined }
  }

  async return(): Promise<IteratorResult<DeliveredEvent, undefined>> {
    this.#ended = true
    this.#page = NONE
    this.wake()
    this.leave()
    return { done: true, value: undefined }
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async #ring(): Promise<void> {
    if (this.#rung) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#wake = resolve
    await promise
    this.#wake = undefined
  }
}
