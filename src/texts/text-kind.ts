/** The result of reading a text: its stored form, or the problem as an error message. */
export type ReadText = { readonly text: string } | { readonly problem: string }

/** Normalizes and checks a text from a client. */
export interface TextReading {
  readonly name: string
  /** The limit of its length, for descriptions; null if descriptions do not mention it. */
  readonly bound: string | null
  /** Never throws; idempotent. */
  read(sent: string): ReadText
}

interface Rules {
  /** Maximum number of user-perceived characters (UAX #29, extended grapheme clusters). */
  characters: number
  /** Maximum number of bytes in UTF-8, because one character can have any number of marks. */
  bytes: number
  /**
   * The form that is stored and compared (UAX #15): composed (NFC), composed without regard to width and style (NFKC),
   * or as sent.
   */
  form: 'composed' | 'compatible' | 'as sent'
  /**
   * One line, in which white space becomes one space and break hints are removed; several lines with uniform line ends;
   * or as sent.
   */
  lines: 'one' | 'several' | 'as sent'
  /** Forbidden characters. */
  without: RegExp
  /** The required pattern and its error message. */
  shape?: { readonly pattern: RegExp; readonly problem: string }
}

/** Text that needs no normalization. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/
const DOUBLE_SPACE = / {2}/
/** Anything but white space, default-ignorable characters, and blank letters or symbols. */
const SOMETHING_VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u
/** Soft hyphens, zero-width spaces, word joiners, byte order marks and the like: invisible, and no word needs them. */
const BREAKING_HINTS = /[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff]/gu
/** More marks than the Stream-Safe Text Format permits (UAX #15, section 13): sorting them takes quadratic time. */
const TOWER_OF_MARKS = /\p{M}{31}/u
const WHITE_SPACE = /\p{White_Space}+/gu
/** Line ends by Unicode, section 5.8. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

/** A kind of text: checks texts and converts them into the form that is stored and compared. */
export class TextKind implements TextReading {
  readonly #segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

  constructor(
    readonly name: string,
    private readonly rules: Rules,
  ) {}

  get bound(): string {
    return `at most ${this.rules.characters.toLocaleString('en')} characters`
  }

  read(sent: string): ReadText {
    if (this.#isPlain(sent)) return this.#shaped(sent)
    if (sent.length > this.rules.bytes) return { problem: this.#tooLong }
    if (!sent.isWellFormed())
      return { problem: 'This holds half a surrogate pair, which is no character; send whole characters.' }
    if (this.rules.form !== 'as sent' && TOWER_OF_MARKS.test(sent))
      return { problem: 'One character has more than thirty marks; leave some out.' }
    const text = this.form(sent)
    const problem = this.#problemOf(text)
    return problem === null ? this.#shaped(text) : { problem }
  }

  /** The form in which a text of this kind is compared; also for texts that are no longer accepted. */
  form(sent: string): string {
    const { form, lines } = this.rules
    const folded = lines === 'one' ? sent.replaceAll(BREAKING_HINTS, '') : sent
    const composed = form === 'as sent' ? folded : folded.normalize(form === 'composed' ? 'NFC' : 'NFKC')
    if (lines === 'one') return composed.replaceAll(WHITE_SPACE, ' ').trim()
    return (lines === 'several' ? composed.replaceAll(LINE_ENDS, '\n') : composed).trim()
  }

  #isPlain(sent: string): boolean {
    const { characters, lines } = this.rules
    return sent.length <= characters && PLAIN.test(sent) && !(lines === 'one' && DOUBLE_SPACE.test(sent))
  }

  get #tooLong(): string {
    return `This is too long; give ${this.bound}.`
  }

  #shaped(text: string): ReadText {
    const { shape } = this.rules
    return shape && !shape.pattern.test(text) ? { problem: shape.problem } : { text }
  }

  #problemOf(text: string): string | null {
    if (!SOMETHING_VISIBLE.test(text)) return 'This is blank; give something that can be seen.'
    if (this.rules.without.test(text))
      return 'Leave out control characters, and those that change the direction of writing.'
    return this.#isTooLong(text) ? this.#tooLong : null
  }

  /** Counts characters only if there may be too many: there are never more of them than UTF-16 units. */
  #isTooLong(text: string): boolean {
    const { characters, bytes } = this.rules
    if (text.length <= characters) return false
    if (Buffer.byteLength(text) > bytes) return true
    const beyond = Iterator.from(this.#segmenter.segment(text)).drop(characters).next()
    return !beyond.done
  }
}
