const MARKS = /\p{Diacritic}/gu

/** Text as people type it in a hurry: without marks and capitals, so that `thuoc` finds `thuốc`, and `dau tu` `Đầu tư`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd')

/** Whether each word of what is sought stands somewhere in the text. */
export function finds(sought: string, text: string): boolean {
  const folded = fold(text)
  return fold(sought)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
