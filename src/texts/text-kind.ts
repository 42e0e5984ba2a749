/** What is wrong with a text, in the words of a refusal; or the text as it is kept. */
export type ReadText = { readonly text: string } | { readonly problem: string }

/** How a text that somebody sends is read. */
export interface TextReading {
  readonly name: string
  /** What its length may be, as descriptions say it; null where that is nobody's concern. */
  readonly bound: string | null
  /** Never throws. Reading what was read before changes nothing. */
  read(sent: string): ReadText
}

interface Rules {
  /** Characters as people see them (UAX #29, extended grapheme clusters), at most. */
  characters: number
  /** Of the text in UTF-8, at most: one character can be made of any number of marks. */
  bytes: number
  /** The form that is kept and compared (UAX #15): composed (NFC), composed without regard to width and style (NFKC), or as it was sent. */
  form: 'composed' | 'compatible' | 'as sent'
  /** One line, in which any white space is one space and hints where a line may break are left out; several, whose ends are one sign; or as sent. */
  lines: 'one' | 'several' | 'as sent'
  /** What it must not hold. */
  without: RegExp
  /** What it has to look like, and how a refusal says so. */
  shape?: { readonly pattern: RegExp; readonly problem: string }
}

/** Nothing to compose, to fold or to leave out. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/
const DOUBLE_SPACE = / {2}/
/** White space, what Unicode says need not be shown, and what is blank although it is a letter or a symbol. */
const SOMETHING_VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{M}\u2800]/u
/** Soft hyphens, zero-width spaces, word joiners, marks of a byte order and the like: nobody sees them, and no word needs them. */
const BREAKING_HINTS = /[\u00ad\u200b\u2060-\u2064\u206a-\u206f\ufeff]/gu
/** More than the Stream-Safe Text Format lets stand (UAX #15, section 13): to put them in order takes time by the square. */
const TOWER_OF_MARKS = /\p{M}{31}/u
const WHITE_SPACE = /\p{White_Space}+/gu
/** What Unicode, section 5.8, has lines end with. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu

/** A kind of text: whether a text can be taken as one, and the form in which it is kept and compared. */
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

  /** The form in which a text of this kind is compared; also of one that could not be taken today. */
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

  /** Characters are counted where there may be too many alone: there are no more of them than UTF-16 units. */
  #isTooLong(text: string): boolean {
    const { characters, bytes } = this.rules
    if (text.length <= characters) return false
    if (Buffer.byteLength(text) > bytes) return true
    const beyond = Iterator.from(this.#segmenter.segment(text)).drop(characters).next()
    return !beyond.done
  }
}
