import { addressNow, isReturning } from '../parts/use-arrival.ts'

/** How far a list had got when it was left. */
export interface LeftList {
  rows: number
  /** Pixels that it was scrolled by. */
  top: number
}

const NOT_LEFT: LeftList = { rows: 0, top: 0 }

const lists = new Map<string, LeftList>()

/** For whoever leaves the list that stands at the present address. */
export const noteList = (list: LeftList): void => {
  lists.set(addressNow(), list)
}

/** The list at the present address, as whoever comes back to it left it. */
export const leftList = (): LeftList => (isReturning() ? lists.get(addressNow()) : undefined) ?? NOT_LEFT
