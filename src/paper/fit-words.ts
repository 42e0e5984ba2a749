/**
 * Breaks words wider than a line, e.g. addresses, where a line is full. pdfkit does this, too, but in time quadratic in
 * the word's length.
 */
export function fitWords(text: string, lineWidth: number, widthOf: (text: string) => number): string {
  const widths = new Map<string, number>()
  const widthOfCharacter = (character: string): number => {
    const width = widths.get(character) ?? widthOf(character)
    widths.set(character, width)
    return width
  }
  return text.replaceAll(/\S+/gu, (word) => {
    let filled = 0
    let fitted = ''
    for (const character of word) {
      const width = widthOfCharacter(character)
      const isFull = filled + width > lineWidth
      filled = isFull ? width : filled + width
      fitted += isFull ? `\n${character}` : character
    }
    return fitted
  })
}
