/** Characters that fit into Node's 16 KiB stack buffer at three bytes each, less the headers. */
const ROOM = Math.floor(16_384 / 3) - 1024

/** Encodes long texts: Node would allocate three bytes for each character of them. */
export const bodyOf = (text: string): string | Buffer => (text.length > ROOM ? Buffer.from(text) : text)
