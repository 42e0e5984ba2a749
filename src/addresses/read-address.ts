const HIDDEN = String.raw`[\p{Cf}--[\u{E0000}-\u{E007F}]]`
const AROUND = String.raw`[${HIDDEN}\p{Cc}\p{White_Space}]`
const EDGES = new RegExp(`^${AROUND}+|${AROUND}+$`, 'gv')

/**
 * An invisible character (Unicode category Cf: U+200B, U+FEFF, soft hyphen, bidi marks); not the tags within emoji
 * flags.
 */
export const HIDDEN_CHARACTER = new RegExp(HIDDEN, 'v')

/** The text without the surrounding blanks and invisible characters left by copying. */
export const withoutEdges = (text: string): string => text.replace(EDGES, '')

/**
 * Parses an absolute address by the WHATWG URL Standard, without surrounding invisible characters; null for any other
 * text.
 */
export const readAddress = (text: string): URL | null => URL.parse(withoutEdges(text))

/** Whether the protocol is http or https. */
export const isWebAddress = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:'
