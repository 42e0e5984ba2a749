import type { ReadText, TextReading } from './text-kind.ts'

/** Nothing that is kept is blank. */
const NOBODYS: ReadText = { text: '' }

/** A text that somebody looks for: what nothing can be called is found by nobody, and that is no fault. */
export class SoughtText implements TextReading {
  readonly name: string
  readonly bound = null

  constructor(private readonly kind: TextReading) {
    this.name = `${kind.name}, sought`
  }

  read(sent: string): ReadText {
    const read = this.kind.read(sent)
    return 'text' in read ? read : NOBODYS
  }
}
