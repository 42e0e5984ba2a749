import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const require = createRequire(import.meta.url)

/** The font files, both families under the SIL Open Font License; each contains all of Vietnamese (TCVN 6909). */
const FILES = {
  regular: () => require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  italic: () => require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: () => require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  fixed: () => require.resolve('@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf'),
} as const

export type Typeface = keyof typeof FILES

export const TYPEFACES = Object.keys(FILES) as readonly Typeface[]

/** A loaded font file. */
interface OpenFile {
  bytes: Buffer
  /** For glyph lookup only: a font object used for layout or subsetting changes the bytes of the next document. */
  letters: Font
}

const open = new Map<Typeface, OpenFile>()

function openFile(typeface: Typeface): OpenFile {
  let file = open.get(typeface)
  if (!file) {
    const bytes = readFileSync(FILES[typeface]())
    file = { bytes, letters: create(bytes) as Font }
    open.set(typeface, file)
  }
  return file
}

/** The font file's bytes, in the TrueType format. */
export const bytesOf = (typeface: Typeface): Buffer => openFile(typeface).bytes

/**
 * The text with every character made visible: one missing in the font, or a control character (e.g. a change of writing
 * direction), is shown by its number, e.g. `[U+1F600]`.
 */
export function legible(text: string, typeface: Typeface): string {
  const { letters } = openFile(typeface)
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\n]/gu, (character) => {
      const codePoint = character.codePointAt(0) as number
      if (letters.hasGlyphForCodePoint(codePoint) && !/\p{C}/u.test(character)) return character
      return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
    })
}
