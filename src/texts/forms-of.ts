const ASCII = /^[\0-\x7f]*$/

/**
 * The forms in which a text may be kept: composed, and decomposed in rows from before texts were composed. Whoever compares with rows by
 * a query asks for both; a text of ASCII has one.
 */
export function formsOf(text: string): string | readonly string[] {
  if (ASCII.test(text)) return text
  const decomposed = text.normalize('NFD')
  return decomposed === text ? text : [text, decomposed]
}
