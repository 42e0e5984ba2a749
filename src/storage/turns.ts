/** Milliseconds for which work goes on in one turn of the event loop before whatever else has come has its turn. */
const A_TURN = 20
/** The same for work that is soon done: it would rather end than wait. */
export const A_LONG_TURN = 60
/** Turns of the loop for whatever else has come, between two for those who wait: as many as a small write takes. */
const OTHERS = 4
/** What goes on at once of what waits for the same: it may be read together. */
const TOGETHER = 100

/** When this turn began, as far as anybody has asked; undefined where nobody has. */
let began: number | undefined
let isEnding = false
/** What waits to begin, the first first. A set keeps its order, and gives away its first at no cost. */
const beginners = new Set<() => void>()
/** What waits to go on, by whose it is; whoever had the last turn comes last. */
const waiting = new Map<object, Set<() => void>>()
/** Beginners have every other turn, so that they are not behind all that others have to do. */
let isForBeginners = false
/** Whose went on last. */
let turnOf: object | undefined

/** Whether the work at hand should let others have their turn: SQLite answers at once, so that what is asked of it never would by itself. */
export function isTurnOver(atMost = A_TURN): boolean {
  const now = performance.now()
  began ??= now
  if (!isEnding) endSoon()
  return now - began >= atMost
}

/** Waits until an operation may begin: behind those that came before it, and not in a turn that has taken long. */
export async function turnToBegin(): Promise<void> {
  if (beginners.size === 0 && !isTurnOver(A_LONG_TURN)) return
  const { promise, resolve } = Promise.withResolvers<void>()
  beginners.add(resolve)
  if (!isEnding) endSoon()
  await promise
}

/** Waits until others had their turn. What waits for the same one goes on in its order, as far as a turn is long. */
export function nextTurn(whose: object = {}): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const own = waiting.get(whose)
  if (own) own.add(resolve)
  else waiting.set(whose, new Set([resolve]))
  if (!isEnding) endSoon()
  return promise
}

function endSoon(): void {
  isEnding = true
  setImmediate(end, OTHERS)
}

function end(left: number): void {
  began = undefined
  if (beginners.size === 0 && waiting.size === 0) isEnding = false
  else if (left > 0) setImmediate(end, left - 1)
  else {
    setImmediate(begin)
    setImmediate(end, OTHERS) // right after all that comes of going on, so that what comes over the network begins a turn of its own
  }
}

function begin(): void {
  began = undefined
  isForBeginners = !isForBeginners
  goOn()
}

/** Some after the others, once nothing is left to do at once for those before. */
function goOn(): void {
  const areBeginners = beginners.size > 0 && (isForBeginners || waiting.size === 0)
  if (isTurnOver()) {
    if (!areBeginners) endTurnOfFirst()
    return
  }
  const some = areBeginners ? taken(beginners, 1) : takenOfFirst()
  if (some.length === 0) return
  for (const next of some) next()
  queueMicrotask(() => process.nextTick(goOn))
}

function takenOfFirst(): readonly (() => void)[] {
  const [first] = waiting
  if (!first) return []
  const [whose, own] = first
  turnOf = whose
  const some = taken(own, TOGETHER)
  if (own.size === 0) waiting.delete(whose)
  return some
}

/** Puts the first behind the others, if it was its turn. */
function endTurnOfFirst(): void {
  const [first] = waiting
  if (!first || first[0] !== turnOf) return
  waiting.delete(first[0])
  waiting.set(...first)
}

function taken(from: Set<() => void>, most: number): readonly (() => void)[] {
  const some = [...from.values().take(most)]
  for (const each of some) from.delete(each)
  return some
}
