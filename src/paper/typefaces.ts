import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const require = createRequire(import.meta.url)

/** The files of the typefaces, both under the SIL Open Font License; each holds all of Vietnamese (TCVN 6909). */
const FILES = {
  regular: () => require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  italic: () => require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: () => require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  fixed: () => require.resolve('@expo-google-fonts/cousine/400Regular/Cousine_400Regular.ttf'),
} as const

export type Typeface = keyof typeof FILES

export const TYPEFACES = Object.keys(FILES) as readonly Typeface[]

/** What is read once of a file. */
interface OpenFile {
  bytes: Buffer
  /** To look letters up only: a font that has been laid out with, or cut down for a document, gives the next one other bytes. */
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

/** The typeface's file, in the TrueType format. */
export const bytesOf = (typeface: Typeface): Buffer => openFile(typeface).bytes

/**
 * The text with everything visible that it holds: a character that the typeface lacks, or one that only steers others (a
 * change of the direction of writing, say), stands there by its number, e.g. `[U+1F600]`.
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
