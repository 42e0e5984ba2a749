import { encode } from 'uqr'

/** A run of dark modules: its start and its length. */
export interface Run {
  x: number
  y: number
  length: number
}

/** Maximum number of bytes in a QR code (ISO/IEC 18004, version 40 at the lowest level of error correction). */
const MOST_BYTES = 2953

/**
 * The modules of a QR code with the quiet zone of four light modules that readers need; null if the text is too long.
 */
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
