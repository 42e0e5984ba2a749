import { fitWords } from './fit-words.ts'
import { PdfDocument } from './pdf-document.ts'
import { bytesOf, legible, TYPEFACES, type Typeface } from './typefaces.ts'

export const MILLIMETRE = 72 / 25.4
export const LEFT = 30 * MILLIMETRE
const TOP = 20 * MILLIMETRE
export const BOTTOM = 22 * MILLIMETRE
export const WIDTH = 160 * MILLIMETRE
export const BODY = 12
const LINE_GAP = 1.5
export const BLACK = '#000000'

/** A line of text that is set as one; longer than the line, it is continued on the next. */
export interface Line {
  text: string
  typeface?: Typeface
  /** In points. */
  size?: number
  colour?: string
}

export interface Place {
  x?: number
  y?: number
  width?: number
  align?: 'left' | 'center' | 'justify'
}

type Tag = 'H1' | 'H2' | 'P'

/** What stands in a PDF's properties. */
export interface PaperInfo {
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  /** The only moment in the file: the same content gives the same bytes. */
  createdAt: Date
}

/**
 * Sheets of A4 as a tagged PDF/A-3a (ISO 19005-3) with every letter embedded. The margins are those of Vietnam's
 * administrative documents (Decree 30/2020/NĐ-CP, Annex I: 30 mm where it is stapled).
 */
export class Sheets {
  readonly pdf: PdfDocument

  constructor({ title, author, subject, language, createdAt }: PaperInfo) {
    this.pdf = new PdfDocument({
      size: 'A4',
      margins: { left: LEFT, right: 20 * MILLIMETRE, top: TOP, bottom: BOTTOM },
      info: {
        Title: title,
        Author: author,
        Subject: subject,
        Creator: 'Verigraph',
        Producer: 'Verigraph, pdfkit',
        CreationDate: createdAt,
        ModDate: createdAt,
      },
      lang: language,
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
    })
    for (const typeface of TYPEFACES) this.pdf.registerFont(typeface, bytesOf(typeface))
  }

  /** Writes a line as an element of the document's structure. */
  write(tag: Tag, line: Line, place: Place = {}): void {
    const pdf = this.pdf
    pdf.addStructure(pdf.struct(tag, {}, () => this.text(line, place)))
  }

  text(line: Line, { x = LEFT, y = this.pdf.y, width = WIDTH, align = 'left' }: Place = {}): void {
    const text = this.#set(line, width)
    this.pdf.fillColor(line.colour ?? BLACK).text(text, x, y, { width, align, lineGap: LINE_GAP })
    this.pdf.x = LEFT
  }

  heightOf(line: Line, { width = WIDTH, align = 'left' }: Place): number {
    return this.pdf.heightOfString(this.#set(line, width), { width, align, lineGap: LINE_GAP })
  }

  widthOf(line: Line): number {
    return this.pdf.widthOfString(this.#set(line, WIDTH))
  }

  /** Chooses the line's letters, and gives what they can show of its text. */
  #set({ text, typeface = 'regular', size = BODY }: Line, width: number): string {
    const pdf = this.pdf
    pdf.font(typeface).fontSize(size)
    // pdfkit takes a line's end for a letter that has a width.
    const room = width - pdf.widthOfString('\n') - 1
    return fitWords(legible(text, typeface), room, (character) => pdf.widthOfString(character))
  }

  /** Draws what is there for the eye only. */
  draw(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  /** Goes on at another height of the same page; gives what the work gives. */
  at<T>(y: number, work: () => T): T {
    const before = this.pdf.y
    this.pdf.y = y
    const result = work()
    this.pdf.y = Math.max(before, this.pdf.y)
    return result
  }

  gap(points: number): void {
    this.pdf.y += points
  }

  /** What comes next begins on a new page where fewer points than this are left. */
  keep(points: number): void {
    if (this.pdf.y + points > this.pdf.page.height - BOTTOM) this.pdf.addPage()
  }
}
