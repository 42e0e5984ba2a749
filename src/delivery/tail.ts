import { isTurnOver, nextTurn } from '../storage/index.ts'
import type { DeliveredEvent } from './event-log.ts'

/** How many pages of one log are kept for those who follow it, until it grows. */
const MOST_PAGES = 8

type Page = readonly DeliveredEvent[]
const NONE: Page = []

/**
 * One log, as all who follow it here read it: each page once for all, and what is added while they stand at its end not at all, for they
 * are told what it is. The log is the truth: whoever stands elsewhere reads it.
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

  /** The log has got this event. Of each that comes after it, this is told, too. */
  add(event: DeliveredEvent): void {
    this.#grow(event.sequence, [
      [event.sequence - 1, [event]],
      [event.sequence, NONE],
    ])
  }

  /** All who follow go on together: what one of them makes of an event is there for the others while it is new. */
  nextTurn(): Promise<void> {
    this.#turn ??= nextTurn().then(() => {
      this.#turn = undefined
    })
    return this.#turn
  }

  /** The log has grown up to a sequence number. */
  reach(sequence: number): void {
    this.#grow(sequence, [])
  }

  /** Replays what came after a sequence number, then follows live; `left` is told when the follower goes. */
  follow(after: number, left: () => void): AsyncIterableIterator<DeliveredEvent> {
    const follower = new Follower(this, after, () => {
      if (this.#followers.delete(follower)) left()
    })
    this.#followers.add(follower)
    return follower
  }

  /** The next events after a sequence number; the same ones to everybody who asks before the log grows. */
  after(sequence: number): Page | Promise<Page> {
    let page = this.#pages.get(sequence)
    if (!page) {
      if (this.#pages.size >= MOST_PAGES) this.#pages.clear()
      page = this.#read(sequence)
      this.#pages.set(sequence, page)
    }
    return page
  }

  /** What was read before says nothing of the log's end. Of the same growth nobody is told twice. */
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
 * One listener's place in a log. It reads on when the listener is ready for more, so that a slow one holds up nobody and costs no memory.
 */
class Follower implements AsyncIterableIterator<DeliveredEvent> {
  #page = NONE
  #next = 0
  #ended = false
  /** Whether the log rang since it was last looked at: a ring between two waits is not lost. */
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
