import PDFDocument from 'pdfkit'

/**
 * pdfkit's document with escaped XML metadata (XMP, ISO 16684-1), so that values may contain XML's special characters.
 */
export class PdfDocument extends PDFDocument {
  override endMetadata(): void {
    const info = this.info
    const escaped = Object.entries(info).map(([key, value]) => [
      key,
      typeof value === 'string' ? escapeXml(value) : value,
    ])
    this.info = Object.fromEntries(escaped)
    super.endMetadata()
    this.info = info
  }
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
