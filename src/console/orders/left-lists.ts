import { addressNow, isReturning } from '../parts/use-arrival.ts'

/** The state of a list when the viewer left it. */
export interface LeftList {
  rows: number
  /** Scroll position in pixels. */
  top: number
}

const NOT_LEFT: LeftList = { rows: 0, top: 0 }

const lists = new Map<string, LeftList>()

/** Stores the state of the list at the present URL. */
export const noteList = (list: LeftList): void => {
  lists.set(addressNow(), list)
}

/** Returns the stored state of the list at the present URL, if the viewer came back to it. */
export const leftList = (): LeftList => (isReturning() ? lists.get(addressNow()) : undefined) ?? NOT_LEFT
