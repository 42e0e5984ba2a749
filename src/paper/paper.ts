import type { PdfDocument } from './pdf-document.ts'
import { qrCodeOf } from './qr-code.ts'
import {
  BLACK,
  BODY,
  BOTTOM,
  LEFT,
  type Line,
  MILLIMETRE,
  type PaperInfo,
  type Place,
  Sheets,
  WIDTH,
} from './sheets.ts'
import { legible } from './typefaces.ts'

const RIGHT = LEFT + WIDTH
const LABELS = 40 * MILLIMETRE
const GUTTER = 4 * MILLIMETRE
const QR_CODE = 62 * MILLIMETRE
const SMALL = 10
const SMALLEST = 7
/** Characters per line of the smallest print. */
const FIXED_COLUMNS = 104
const GREY = '#555555'
const HAIRLINE = '#a0a0a0'
const RED = '#b00020'

/** A line of a letterhead, optionally with a short rule below it or in a red frame like a stamp. */
export interface LetterheadLine extends Line {
  below?: 'rule'
  stamped?: boolean
}

/** A document that is written from top to bottom. */
export class Paper {
  readonly #sheets: Sheets
  readonly #pdf: PdfDocument
  readonly #createdAt: Date

  constructor(info: PaperInfo) {
    this.#sheets = new Sheets(info)
    this.#pdf = this.#sheets.pdf
    this.#createdAt = info.createdAt
  }

  /** Writes two columns at the top, each line centred in its column. */
  letterhead(left: readonly LetterheadLine[], right: readonly LetterheadLine[]): void {
    const top = this.#pdf.y
    const half = WIDTH * 0.44
    const bottoms = [
      this.#letterheadColumn(left, { x: LEFT, width: half - GUTTER }),
      this.#sheets.at(top, () => this.#letterheadColumn(right, { x: LEFT + half, width: WIDTH - half })),
    ]
    this.#pdf.y = Math.max(...bottoms) + 14
  }

  title(text: string): void {
    this.#sheets.write('H1', { text, typeface: 'bold', size: 15 }, { align: 'center' })
    this.#sheets.gap(8)
  }

  /** Writes a prominent warning in a red frame. */
  warning(text: string): void {
    const line: Line = { text, typeface: 'bold', size: SMALL + 1, colour: RED }
    const place = { x: LEFT + 8, width: WIDTH - 16, align: 'center' as const }
    const height = this.#sheets.heightOf(line, place)
    this.#sheets.keep(height + 24)
    const top = this.#pdf.y
    this.#sheets.draw(() =>
      this.#pdf
        .lineWidth(1)
        .strokeColor(RED)
        .rect(LEFT, top, WIDTH, height + 12)
        .stroke(),
    )
    this.#sheets.write('P', line, { ...place, y: top + 6.5 })
    this.#pdf.y = top + height + 20
  }

  section(heading: string): void {
    this.#sheets.gap(9)
    this.#sheets.keep(52)
    this.#sheets.write('H2', { text: heading, typeface: 'bold', size: BODY })
    this.#sheets.gap(2)
  }

  /** Writes text; each line is a paragraph. */
  prose(text: string, line: Omit<Line, 'text'> = {}, align: Place['align'] = 'justify'): void {
    for (const paragraph of legible(text, line.typeface ?? 'regular').split(/\n+/)) {
      if (paragraph.trim() !== '') this.#sheets.write('P', { ...line, text: paragraph.trim() }, { align })
      this.#sheets.gap(3)
    }
  }

  note(text: string): void {
    this.prose(text, { typeface: 'italic', size: SMALL, colour: GREY })
  }

  /** Writes a table of two columns: label and value. */
  facts(facts: readonly { label: string; lines: readonly Line[] }[]): void {
    const pdf = this.#pdf
    const table = pdf.struct('Table')
    pdf.addStructure(table)
    this.#sheets.gap(3)
    this.#rule(pdf.y)
    for (const { label, lines } of facts) {
      this.#sheets.keep(48)
      const top = pdf.y + 3.5
      const sheet = pdf.page
      const labelled = { text: label, size: SMALL + 1, colour: GREY }
      const heading = pdf.struct('TH', { scope: 'Row' } as object, () =>
        this.#sheets.text(labelled, { y: top, width: LABELS - GUTTER }),
      )
      const labelEnd = top + this.#sheets.heightOf(labelled, { width: LABELS - GUTTER })
      const values = lines.map(({ size = SMALL + 1, ...line }, index) => () => {
        const onTheLabelsLine = { y: top + SMALL + 1 - size }
        this.#sheets.text(
          { ...line, size },
          { x: LEFT + LABELS, width: WIDTH - LABELS, ...(index === 0 && onTheLabelsLine) },
        )
      })
      table.add(pdf.struct('TR', {}, [heading, pdf.struct('TD', {}, values)]))
      pdf.y = (pdf.page === sheet ? Math.max(pdf.y, labelEnd) : pdf.y) + 3.5
      this.#rule(pdf.y)
    }
    this.#sheets.gap(7)
  }

  /** Writes numbered steps with a QR code of the text beside them, unless the text is too long for one. */
  steps(steps: readonly string[], qr: { text: string; alt: string; caption: string }): void {
    const pdf = this.#pdf
    const code = qrCodeOf(qr.text)
    if (code) this.#sheets.keep(QR_CODE + 30)
    const top = pdf.y
    const width = code ? WIDTH - QR_CODE - GUTTER : WIDTH
    const list = pdf.struct('L')
    pdf.addStructure(list)
    for (const [index, text] of steps.entries()) {
      if (!code) this.#sheets.keep(30)
      const y = pdf.y
      const number = () => this.#sheets.text({ text: `${index + 1}.`, size: SMALL + 1 }, { y, width: 18 })
      const body = () => this.#sheets.text({ text, size: SMALL + 1 }, { x: LEFT + 18, y, width: width - 18 })
      list.add(pdf.struct('LI', {}, [pdf.struct('Lbl', {}, number), pdf.struct('LBody', {}, body)]))
      this.#sheets.gap(3)
    }
    if (!code) return
    const bottom = this.#sheets.at(top, () => this.#qrCode(code, qr))
    pdf.y = Math.max(pdf.y, bottom) + 4
  }

  /** Writes text that must be read character by character, in small print. */
  fixed(text: string): void {
    const pdf = this.#pdf
    const lines = legible(text, 'fixed').match(new RegExp(`.{1,${FIXED_COLUMNS}}`, 'gu')) ?? []
    const code = pdf.struct('Code', {}, () =>
      this.#sheets.text({ text: lines.join('\n'), typeface: 'fixed', size: SMALLEST }),
    )
    pdf.addStructure(pdf.struct('P', {}, code))
  }

  /** Embeds a file in the PDF. */
  attach(file: { name: string; type: string; content: string; description: string }): void {
    this.#pdf.file(Buffer.from(file.content), {
      name: file.name,
      type: file.type,
      description: file.description,
      modifiedDate: this.#createdAt,
      relationship: 'Source',
    } as object)
  }

  /** Finishes the file with the text of `footer` at the foot of each page; the first page is 1. */
  async finish(footer: (page: number, pages: number) => { left: string; right: string }): Promise<Buffer> {
    const pdf = this.#pdf
    const { count } = pdf.bufferedPageRange()
    for (let index = 0; index < count; index += 1) {
      pdf.switchToPage(index)
      pdf.page.margins.bottom = 0
      const y = pdf.page.height - BOTTOM + 14
      const { left, right } = footer(index + 1, count)
      this.#sheets.draw(() => {
        const style = { size: 8.5, colour: GREY }
        this.#sheets.text({ ...style, text: left }, { y, width: WIDTH * 0.8 })
        const indent = WIDTH - this.#sheets.widthOf({ ...style, text: right })
        this.#sheets.text({ ...style, text: right }, { x: LEFT + indent, y, width: WIDTH - indent + 1 })
      }, 'Pagination')
    }
    const chunks: Buffer[] = []
    pdf.end()
    for await (const chunk of pdf) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }

  #letterheadColumn(lines: readonly LetterheadLine[], column: { x: number; width: number }): number {
    for (const { below, stamped, ...line } of lines) {
      const top = this.#pdf.y
      this.#sheets.write('P', stamped ? { ...line, colour: RED } : line, {
        ...column,
        align: 'center',
        y: stamped ? top + 6 : top,
      })
      const middle = column.x + column.width / 2
      if (stamped) this.#frame(middle, top + 6, this.#sheets.widthOf(line), this.#pdf.y)
      if (below === 'rule') this.#shortRule(middle, this.#sheets.widthOf(line) * 0.4)
    }
    return this.#pdf.y
  }

  #frame(middle: number, top: number, width: number, bottom: number): void {
    const x = middle - width / 2 - 8
    this.#sheets.draw(() =>
      this.#pdf
        .lineWidth(1)
        .strokeColor(RED)
        .rect(x, top - 2.5, width + 16, bottom - top + 3)
        .stroke(),
    )
    this.#sheets.gap(4)
  }

  #shortRule(middle: number, width: number): void {
    const y = this.#pdf.y + 1
    const half = Math.max(30, Math.min(width, 140)) / 2
    this.#sheets.draw(() =>
      this.#pdf
        .lineWidth(0.7)
        .strokeColor(BLACK)
        .moveTo(middle - half, y)
        .lineTo(middle + half, y)
        .stroke(),
    )
    this.#sheets.gap(5)
  }

  #rule(y: number): void {
    this.#sheets.draw(() => this.#pdf.lineWidth(0.5).strokeColor(HAIRLINE).moveTo(LEFT, y).lineTo(RIGHT, y).stroke())
  }

  #qrCode(
    { size, dark }: NonNullable<ReturnType<typeof qrCodeOf>>,
    { alt, caption }: { alt: string; caption: string },
  ): number {
    const pdf = this.#pdf
    const x = RIGHT - QR_CODE
    const { y } = pdf
    const module = QR_CODE / size
    const draw = () => {
      for (const run of dark) pdf.rect(x + run.x * module, y + run.y * module, run.length * module, module)
      pdf.fill(BLACK)
    }
    pdf.addStructure(pdf.struct('Figure', { alt, bbox: [x, y, RIGHT, y + QR_CODE] } as object, draw))
    this.#sheets.write(
      'P',
      { text: caption, size: 8.5, colour: GREY },
      { x, y: y + QR_CODE, width: QR_CODE, align: 'center' },
    )
    return pdf.y
  }
}
