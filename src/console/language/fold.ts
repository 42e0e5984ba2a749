const MARKS = /\p{Diacritic}/gu

/** Removes diacritics and capitals, so that `thuoc` finds `thuốc`, and `dau tu` `Đầu tư`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd')

/** Whether a text contains each word of a search. */
export function finds(sought: string, text: string): boolean {
  const folded = fold(text)
  return fold(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
