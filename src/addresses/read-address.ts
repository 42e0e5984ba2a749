const HIDDEN = String.raw`[\p{Cf}--[\u{E0000}-\u{E007F}]]`
const AROUND = String.raw`[${HIDDEN}\p{Cc}\p{White_Space}]`
const EDGES = new RegExp(`^${AROUND}+|${AROUND}+$`, 'gv')

/** A character that nobody sees (Unicode category Cf: U+200B, U+FEFF, soft hyphen, bidi marks); not the tags within emoji flags. */
export const HIDDEN_CHARACTER = new RegExp(HIDDEN, 'v')

/** The text without the blanks and unseen characters that copying leaves around it. */
export const withoutEdges = (text: string): string => text.replace(EDGES, '')

/** An absolute address by the WHATWG URL Standard, unseen characters around it left out; null for text that is none. */
export const readAddress = (text: string): URL | null => URL.parse(withoutEdges(text))

/** Whether it is http or https. */
export const isWebAddress = ({ protocol }: URL): boolean => protocol === 'http:' || protocol === 'https:'
