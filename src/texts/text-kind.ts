/** What is wrong with a text, in the words of a refusal; or the text as it is kept. */
export type ReadText = { readonly text: string } | { readonly problem: string }

interface Rules {
  /** Characters as people see them (UAX #29, extended grapheme clusters), at most. */
  characters: number
  /** Of the text in UTF-8, at most: one character can be made of any number of marks. */
  bytes: number
  /** The form that is kept and compared: composed (Unicode NFC), or as it was sent. */
  form: 'composed' | 'as sent'
  /** Whether it is one line, in which any white space counts as one space. */
  oneLine: boolean
  /** What it must not hold. */
  without: RegExp | null
}

const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/
const DOUBLE_SPACE = / {2}/
/** White space, what Unicode says need not be shown, and what is blank although it is a letter or a symbol. */
const SOMETHING_VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u

/** How a text that somebody sends is read: whether it can be taken, and the form in which it is kept and compared. */
export class TextKind {
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

  constructor(
    readonly name: string,
    private readonly rules: Rules,
  ) {}

  /** What its length may be, as descriptions say it. */
  get bound(): string {
    return `at most ${this.rules.characters.toLocaleString('en')} characters`
  }

  /** Never throws. Reading what was read before changes nothing. */
  read(sent: string): ReadText {
    const { characters, oneLine } = this.rules
    if (sent.length <= characters && PLAIN.test(sent) && !(oneLine && DOUBLE_SPACE.test(sent))) return { text: sent }
    if (!sent.isWellFormed()) return { problem: 'This holds half a surrogate pair, which is no character; send UTF-8.' }
    const text = this.#kept(sent)
    if (!SOMETHING_VISIBLE.test(text)) return { problem: 'This must not be blank.' }
    if (this.rules.without?.test(text))
      return { problem: 'This must not hold control characters, nor such as change the direction of writing.' }
    return this.#isTooLong(text) ? { problem: `This must have ${this.bound}.` } : { text }
  }

  #kept(sent: string): string {
    const { form, oneLine } = this.rules
    const composed = form === 'composed' ? sent.normalize('NFC') : sent
    return (oneLine ? composed.replaceAll(/\p{White_Space}+/gu, ' ') : composed.replaceAll('\r\n', '\n')).trim()
  }

  /** Characters are counted where there may be too many alone: there are no more of them than UTF-16 units. */
  #isTooLong(text: string): boolean {
    const { characters, bytes } = this.rules
    if (text.length <= characters) return false
    if (Buffer.byteLength(text) > bytes) return true
    const beyond = Iterator.from(this.#segmenter.segment(text)).drop(characters).next()
    return !beyond.done
  }
}
