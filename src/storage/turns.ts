/** Milliseconds for which work goes on in one turn of the event loop before whatever else has come has its turn. */
const A_TURN = 20
/** Turns of the loop for whatever else has come, between two for those who wait: as many as a small write takes. */
const OTHERS = 4
/** What goes on at once of what waits for the same: it may be read together. */
const TOGETHER = 100

/** When this turn began, as far as anybody has asked; undefined where nobody has. */
let began: number | undefined
let isEnding = false
/** What waits, by whose it is; whoever had the last turn comes last. A set keeps its order, and gives away its first at no cost. */
const waiting = new Map<object, Set<() => void>>()
/** Whose went on last. */
let turnOf: object | undefined

/** Whether the work at hand should let others have their turn: SQLite answers at once, so that what is asked of it never would by itself. */
export function isTurnOver(): boolean {
  const now = performance.now()
  began ??= now
  if (!isEnding) endSoon()
  return now - began >= A_TURN
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
  if (waiting.size === 0) isEnding = false
  else if (left > 0) setImmediate(end, left - 1)
  else {
    setImmediate(begin)
    setImmediate(end, OTHERS) // right after all that comes of going on, so that what comes over the network begins a turn of its own
  }
}

function begin(): void {
  began = undefined
  goOn()
}

function putLast(whose: object, own: Set<() => void>): void {
  waiting.delete(whose)
  waiting.set(whose, own)
}

/** Some after the others, once nothing is left to do at once for those before. */
function goOn(): void {
  const [first] = waiting
  if (!first) return
  const [whose, own] = first
  if (isTurnOver()) {
    if (whose === turnOf) putLast(whose, own)
    return
  }
  turnOf = whose
  const some = [...own.values().take(TOGETHER)]
  for (const next of some) own.delete(next)
  if (own.size === 0) waiting.delete(whose)
  for (const next of some) next()
  queueMicrotask(() => process.nextTick(goOn))
}
