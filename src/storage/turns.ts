/** Milliseconds of work in one turn of the event loop before other work gets its turn. */
const A_TURN = 20
/** The same for short work, which should rather finish than wait. */
export const A_LONG_TURN = 60
/**
 * Turns of the event loop for other work between two turns for the waiting operations: as many as a small write takes.
 */
const OTHERS = 4
/** Number of operations of one owner that resume together, so that their reads can be batched. */
const TOGETHER = 100

/** The start of this turn; undefined until it is first asked for. */
let began: number | undefined
let isEnding = false
/**
 * Operations that wait to begin, oldest first. A set keeps insertion order and removes its first element in constant
 * time.
 */
const beginners = new Set<() => void>()
/** Operations that wait to resume, by owner; the owner of the last turn comes last. */
const waiting = new Map<object, Set<() => void>>()
/** New operations get every other turn, so that they do not wait for all the running ones. */
let isForBeginners = false
/** The owner that resumed last. */
let turnOf: object | undefined

/** Whether the current work should yield to the event loop: SQLite answers synchronously, so queries alone never do. */
export function isTurnOver(atMost = A_TURN): boolean {
  const now = performance.now()
  began ??= now
  if (!isEnding) endSoon()
  return now - began >= atMost
}

/** Waits until an operation may begin: after earlier ones, and not in a turn that has already lasted long. */
export async function turnToBegin(): Promise<void> {
  if (beginners.size === 0 && !isTurnOver(A_LONG_TURN)) return
  const { promise, resolve } = Promise.withResolvers<void>()
  beginners.add(resolve)
  if (!isEnding) endSoon()
  await promise
}

/** Yields to other work. Operations of one owner resume in order, within the length of a turn. */
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
    setImmediate(end, OTHERS) // after the resumed work, so that network input starts its own turn
  }
}

function begin(): void {
  began = undefined
  isForBeginners = !isForBeginners
  goOn()
}

/** Resumes further operations once the previous ones have no immediate work left. */
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

/** Moves the first owner to the end if it had the turn. */
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
