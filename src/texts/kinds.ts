import { TextKind } from './text-kind.ts'

/** Control characters, and those that change the direction of writing (Unicode, Bidi_Control). */
const CONTROL_OR_DIRECTION = /[\p{Cc}\p{Bidi_Control}]/u
/** Control characters but for tabs and new lines. */
const CONTROL = /[^\P{Cc}\t\n]/u
/** RFC 8259 lets it stand in a text; databases and C programs do not. */
const NUL = /\0/

/** What people and organisations are called. */
export const NAME = new TextKind('name', {
  characters: 200,
  bytes: 2000,
  form: 'composed',
  oneLine: true,
  without: CONTROL_OR_DIRECTION,
})

/** What somebody calls something: a handle, a title, a shop, a reference number. */
export const TITLE = new TextKind('title', {
  characters: 1000,
  bytes: 10_000,
  form: 'composed',
  oneLine: true,
  without: CONTROL_OR_DIRECTION,
})

/** What somebody explains: a legal basis, reasons, a statement. */
export const PROSE = new TextKind('prose', {
  characters: 20_000,
  bytes: 200_000,
  form: 'composed',
  oneLine: false,
  without: CONTROL,
})

/** What users publish: nobody's to change. */
export const CONTENT = new TextKind('content', {
  characters: 100_000,
  bytes: 800_000,
  form: 'as sent',
  oneLine: false,
  without: NUL,
})

/** A key that somebody else has given: an external id, an idempotency key. */
export const KEY = new TextKind('key', {
  characters: 1000,
  bytes: 4000,
  form: 'composed',
  oneLine: false,
  without: CONTROL_OR_DIRECTION,
})

/** What is compared to the letter with what another system says: a subject, an issuer, an action, a cursor. */
export const EXACT = new TextKind('exact', {
  characters: 1000,
  bytes: 4000,
  form: 'as sent',
  oneLine: false,
  without: CONTROL_OR_DIRECTION,
})

/** What a program has made, and reads again: a signed token, a document. */
export const TOKEN = new TextKind('token', {
  characters: 100_000,
  bytes: 100_000,
  form: 'as sent',
  oneLine: false,
  without: CONTROL_OR_DIRECTION,
})
