import type { ReadText, TextReading } from './text-kind.ts'

/** Matches nothing, because no stored text is blank. */
const NOBODYS: ReadText = { text: '' }

/** A search text: an invalid one matches nothing and is no error. */
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
