import { randomFillSync } from 'node:crypto'
import { TypeID } from 'typeid-js'
import { v7 as uuidv7 } from 'uuid'
import type { Clock } from './clock.ts'

/** Bytes of chance of one id; and for how many they are fetched at once, for each fetch costs more than an id. */
const CHANCE = 16
const IDS_AT_ONCE = 256

/**
 * Makes ids of the form `order_01jd8…`: a type prefix and a UUIDv7 (RFC 9562, section 5.7) in the TypeID spelling.
 * Ids of one process sort in the order in which they were made, even within one millisecond.
 */
export class Ids {
  #sequence = 0
  readonly #chance = new Uint8Array(CHANCE * IDS_AT_ONCE)
  #used = this.#chance.length
  readonly #uuid = new Uint8Array(16)

  constructor(private readonly clock: Clock) {}

  next(prefix: string): string {
    this.#sequence = (this.#sequence + 1) >>> 0
    uuidv7({ msecs: this.clock.now().getTime(), seq: this.#sequence, random: this.#random() }, this.#uuid)
    return TypeID.fromUUIDBytes(prefix, this.#uuid).toString()
  }

  #random(): Uint8Array {
    if (this.#used === this.#chance.length) {
      randomFillSync(this.#chance)
      this.#used = 0
    }
    this.#used += CHANCE
    return this.#chance.subarray(this.#used - CHANCE, this.#used)
  }
}

/** The smallest id that one made at this moment can have: ids of a span of time are a range. */
export function lowestIdAt(prefix: string, moment: Date): string {
  const uuid = uuidv7({ msecs: Math.max(0, moment.getTime()), seq: 0, random: new Uint8Array(16) })
  return TypeID.fromUUID(prefix, uuid).toString()
}

/** A prefix, and 128 bits in Crockford's base 32 (TypeID 0.3). It is asked of every object of an answer, so nothing is decoded. */
const WELL_FORMED = /^([a-z_]{1,63})_[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** The prefix of a well-formed id, or `undefined` where the id is not one of ours. */
export const prefixOf = (id: string): string | undefined => WELL_FORMED.exec(id)?.[1]
