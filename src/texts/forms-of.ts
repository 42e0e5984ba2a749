const ASCII = /^[\0-\x7f]*$/

/**
 * The forms in which a text may be stored: composed, and decomposed in rows from before texts were composed. Queries
 * for equality must ask for both; ASCII text has one.
 */
export function formsOf(text: string): string | readonly string[] {
  if (ASCII.test(text)) return text
  const decomposed = text.normalize('NFD')
  return decomposed === text ? text : [text, decomposed]
}
