/** Characters for which Node has room on its stack, three bytes for each in 16 KiB, less those of the headers before them. */
const ROOM = Math.floor(16_384 / 3) - 1024

/** A text as it is sent soonest: for a longer one Node allocates three bytes a character, before it knows how many there are. */
export const bodyOf = (text: string): string | Buffer => (text.length > ROOM ? Buffer.from(text) : text)
