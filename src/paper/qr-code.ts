import { encode } from 'uqr'

/** A row of dark modules: where it begins, and how many follow each other. */
export interface Run {
  x: number
  y: number
  length: number
}

/** The most bytes that a QR code holds (ISO/IEC 18004, version 40 at the lowest level of error correction). */
const MOST_BYTES = 2953

/** The modules of a QR code with the four light ones around that a reader needs; null where the text is too long for one. */
export function qrCodeOf(text: string): { size: number; dark: Run[] } | null {
  if (Buffer.byteLength(text) > MOST_BYTES) return null
  const { size, data } = encode(text, { ecc: 'L', border: 4 })
  return { size, dark: data.flatMap((modules, y) => runsOf(modules, y)) }
}

function runsOf(modules: readonly boolean[], y: number): Run[] {
  const runs: Run[] = []
  for (const [x, dark] of modules.entries()) {
    const last = runs.at(-1)
    if (!dark) continue
    if (last && last.x + last.length === x) last.length += 1
    else runs.push({ x, y, length: 1 })
  }
  return runs
}
