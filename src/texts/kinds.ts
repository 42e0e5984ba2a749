import { SoughtText } from './sought-text.ts'
import { TextKind } from './text-kind.ts'

/** Control characters, line ends, and characters that change the writing direction (Unicode, Bidi_Control). */
const CONTROL_OR_DIRECTION = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u
/** Control characters except tabs and line feeds. */
const CONTROL = /[^\P{Cc}\t\n]/u
/** RFC 8259 permits NUL in a text; databases and C programs do not. */
const NUL = /\0/

/** The name of a person or organisation. */
export const NAME = new TextKind('name', {
  characters: 200,
  bytes: 2000,
  form: 'composed',
  lines: 'one',
  without: CONTROL_OR_DIRECTION,
})

/** A title chosen by somebody: a handle, a title, a shop, a reference number. */
export const TITLE = new TextKind('title', {
  characters: 1000,
  bytes: 10_000,
  form: 'composed',
  lines: 'one',
  without: CONTROL_OR_DIRECTION,
})

/** An explanation: a legal basis, reasons, a statement. */
export const PROSE = new TextKind('prose', {
  characters: 20_000,
  bytes: 200_000,
  form: 'composed',
  lines: 'several',
  without: CONTROL,
})

/** User content: unchanged except for surrounding white space. */
export const CONTENT = new TextKind('content', {
  characters: 100_000,
  bytes: 400_000,
  form: 'as sent',
  lines: 'as sent',
  without: NUL,
})

/** A key from another system: an external id, an idempotency key. */
export const KEY = new TextKind('key', {
  characters: 1000,
  bytes: 4000,
  form: 'composed',
  lines: 'as sent',
  without: CONTROL_OR_DIRECTION,
})

/** A text compared exactly with another system's: an issuer, an action, the name of a client or a record. */
export const EXACT = new TextKind('exact', {
  characters: 1000,
  bytes: 4000,
  form: 'as sent',
  lines: 'as sent',
  without: CONTROL_OR_DIRECTION,
})

/** The subject of a token; OpenID Connect Core 1.0, section 2, permits at most 255 characters. */
export const SUBJECT = new TextKind('subject', {
  characters: 255,
  bytes: 1020,
  form: 'as sent',
  lines: 'as sent',
  without: CONTROL_OR_DIRECTION,
})

/** A machine-generated text that is parsed again: a signed token. */
export const TOKEN = new TextKind('token', {
  characters: 100_000,
  bytes: 100_000,
  form: 'as sent',
  lines: 'as sent',
  without: CONTROL_OR_DIRECTION,
})

/** A one-time code as typed, in any width or style of digits. */
export const CODE = new TextKind('code', {
  characters: 20,
  bytes: 60,
  form: 'compatible',
  lines: 'one',
  without: CONTROL_OR_DIRECTION,
  shape: { pattern: /^\d{6}$/, problem: 'Give the six digits of the code, and nothing else.' },
})

/** A domain, or an address of which only the domain counts. */
export const HOST = new TextKind('host', {
  characters: 2048,
  bytes: 8192,
  form: 'as sent',
  lines: 'as sent',
  without: CONTROL_OR_DIRECTION,
})

/** A URL pattern in the syntax of the WHATWG URL Pattern Standard. */
export const URL_PATTERN = new TextKind('URL pattern', {
  characters: 500,
  bytes: 2000,
  form: 'as sent',
  lines: 'as sent',
  without: CONTROL_OR_DIRECTION,
})

/** An id issued by Verigraph: a prefix and 26 characters, a policy profile's name, or several of them in a row. */
export const ID = new SoughtText(
  new TextKind('id', { characters: 300, bytes: 300, form: 'as sent', lines: 'as sent', without: /[^!-~]/ }),
)

/** A cursor issued by Verigraph. */
export const CURSOR = new SoughtText(
  new TextKind('cursor', { characters: 1000, bytes: 1000, form: 'as sent', lines: 'as sent', without: /[^\w-]/ }),
)

export const SOUGHT_TITLE = new SoughtText(TITLE)
export const SOUGHT_KEY = new SoughtText(KEY)
export const SOUGHT_EXACT = new SoughtText(EXACT)
export const SOUGHT_HOST = new SoughtText(HOST)
