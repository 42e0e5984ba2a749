interface Event {
  cursor: string
  sequence: number
  kind: string
  removalOrder: { id: string }
}

/** What a recipient has taken in: it keeps each event by its sequence, and goes on after the last cursor. */
export class Receiver {
  readonly #bySequence = new Map<number, string>()
  /** Numbers under which it was told two things. */
  readonly contradictions: number[] = []
  /** Null before the first event. */
  cursor: string | null = null

  constructor(events: readonly Event[] = []) {
    this.take(events)
  }

  take(events: readonly Event[]): void {
    for (const { cursor, sequence, kind, removalOrder } of events) {
      const told = `${kind} ${removalOrder.id}`
      if ((this.#bySequence.get(sequence) ?? told) !== told) this.contradictions.push(sequence)
      this.#bySequence.set(sequence, told)
      this.cursor = cursor
    }
  }

  /** Each event as kind and order, in the order of the log. */
  get events(): string[] {
    return [...this.#bySequence].sort(([a], [b]) => a - b).map(([, told]) => told)
  }

  get sequences(): number[] {
    return [...this.#bySequence.keys()].sort((a, b) => a - b)
  }
}
