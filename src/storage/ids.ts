import { randomFillSync } from 'node:crypto'
import { TypeID } from 'typeid-js'
import { v7 as uuidv7 } from 'uuid'
import type { Clock } from './clock.ts'

/** Random bytes per id, and the number of ids for which they are fetched at once: one fetch costs more than one id. */
const CHANCE = 16
const IDS_AT_ONCE = 256
/** Number of lower bits after the timestamp; also the limit of a step's length in bits. */
const LOW_BITS = 48

/**
 * Generates ids of the form `order_01jd8…`: a type prefix and a UUIDv7 (RFC 9562, section 5.7) in the TypeID spelling.
 * Ids of one process sort in creation order, even within one millisecond. Each millisecond starts at a random value and
 * each id adds a random step (section 6.2, method 2) whose size is random, too: no id reveals how many ids precede it.
 */
export class Ids {
  readonly #chance = new DataView(new ArrayBuffer(CHANCE * IDS_AT_ONCE))
  #used = this.#chance.byteLength
  readonly #uuid = new DataView(new ArrayBuffer(16))
  #millisecond = -1
  /** The 74 bits after the timestamp: the upper 26 and the lower 48. */
  #high = 0
  #low = 0

  constructor(private readonly clock: Clock) {}

  next(prefix: string): string {
    const now = this.clock.now().getTime()
    if (now === this.#millisecond) this.#step()
    else this.#begin(now)
    return TypeID.fromUUIDBytes(prefix, this.#write(now)).toString()
  }

  /** Leaves the highest bit clear, so that the steps of one millisecond do not overflow. */
  #begin(millisecond: number): void {
    const at = this.#draw()
    this.#millisecond = millisecond
    this.#high = this.#chance.getUint32(at) >>> 7
    this.#low = this.#uint48(at + 4)
  }

  /**
   * Every order of magnitude is equally likely, so that a sum of steps reveals the largest step and not their number.
   */
  #step(): void {
    const at = this.#draw()
    const low = this.#low + 1 + Math.floor(this.#uint48(at + 4) / 2 ** (this.#chance.getUint32(at) % LOW_BITS))
    this.#low = low % 2 ** LOW_BITS
    if (low >= 2 ** LOW_BITS) this.#high += 1
  }

  #write(millisecond: number): Uint8Array {
    const uuid = this.#uuid
    uuid.setUint32(0, Math.floor(millisecond / 2 ** 16))
    uuid.setUint16(4, millisecond % 2 ** 16)
    uuid.setUint16(6, 0x7000 | (this.#high >>> 14)) // version 7
    uuid.setUint16(8, 0x8000 | (this.#high & 0x3fff)) // the variant of RFC 9562
    uuid.setUint16(10, Math.floor(this.#low / 2 ** 32))
    uuid.setUint32(12, this.#low % 2 ** 32)
    return new Uint8Array(uuid.buffer)
  }

  #uint48(at: number): number {
    return this.#chance.getUint16(at) * 2 ** 32 + this.#chance.getUint32(at + 2)
  }

  /** The offset of the next random bytes. */
  #draw(): number {
    if (this.#used === this.#chance.byteLength) {
      randomFillSync(new Uint8Array(this.#chance.buffer))
      this.#used = 0
    }
    this.#used += CHANCE
    return this.#used - CHANCE
  }
}

/** A random id that reveals nothing, not even its creation time; for public objects that nobody may count. */
export const untellingId = (prefix: string): string =>
  TypeID.fromUUIDBytes(prefix, randomFillSync(new Uint8Array(16))).toString()

/** The smallest id that can be generated at this moment, so that a time span is a range of ids. */
export function lowestIdAt(prefix: string, moment: Date): string {
  const uuid = uuidv7({ msecs: Math.max(0, moment.getTime()), seq: 0, random: new Uint8Array(16) })
  return TypeID.fromUUID(prefix, uuid).toString()
}

/**
 * A prefix and 128 bits in Crockford's base 32 (TypeID 0.3). It is matched for every object of a response, so it
 * decodes nothing.
 */
const WELL_FORMED = /^([a-z_]{1,63})_[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** The prefix of a well-formed id; `undefined` for any other string. */
export const prefixOf = (id: string): string | undefined => WELL_FORMED.exec(id)?.[1]
