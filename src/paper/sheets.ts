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

/** A line of text in one style; long lines are wrapped. */
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

/** A PDF's properties. */
export interface PaperInfo {
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  /** The only timestamp in the file, so that the same content gives the same bytes. */
  createdAt: Date
}

/**
 * A4 sheets as a tagged PDF/A-3a (ISO 19005-3) with embedded fonts. The margins are those of Vietnam's administrative
 * documents (Decree 30/2020/NĐ-CP, Annex I: 30 mm on the binding side).
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

  /** Selects the line's font and returns its text as that font can show it. */
  #set({ text, typeface = 'regular', size = BODY }: Line, width: number): string {
    const pdf = this.pdf
    pdf.font(typeface).fontSize(size)
    // pdfkit treats a line break as a character with a width.
    const room = width - pdf.widthOfString('\n') - 1
    return fitWords(legible(text, typeface), room, (character) => pdf.widthOfString(character))
  }

  /** Draws a purely visual element, marked as an artifact. */
  draw(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  /** Runs the work at another height of the same page and returns its result. */
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

  /** Starts a new page if fewer than this many points are left. */
  keep(points: number): void {
    if (this.pdf.y + points > this.pdf.page.height - BOTTOM) this.pdf.addPage()
  }
}
