import { setImmediate } from 'node:timers/promises'
import { A_LONG_TURN, isTurnOver, nextTurn, turnToBegin } from '../../src/storage/index.ts'

/** Works until its turn is over. */
function work(): void {
  while (!isTurnOver());
}

/** Works for some turns, and notes each. */
async function labour(name: string, times: number, done: string[]): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await nextTurn()
    done.push(name)
    work()
  }
}

describe('a turn', () => {
  it('is over after some time, and then others have theirs', async () => {
    let others = 0
    expect(isTurnOver()).toBe(false)
    work()
    const other = setImmediate().then(() => {
      others += 1
    })
    await nextTurn()
    expect(others).toBe(1)
    expect(isTurnOver()).toBe(false)
    await other
  })

  it('goes to those who wait one after the other, however much each of them has to do', async () => {
    const done: string[] = []
    await Promise.all([labour('heavy', 4, done), labour('light', 1, done), labour('other', 2, done)])
    expect(done).toEqual(['heavy', 'light', 'other', 'heavy', 'other', 'heavy', 'heavy'])
  })

  it('is enough for what waits for the same and takes no time, which goes on together in its order', async () => {
    const whose = {}
    const done: number[] = []
    const waits = Array.from({ length: 1000 }, async (_, number) => {
      await nextTurn(whose)
      done.push(number)
    })
    await Promise.all(waits)
    expect(done).toEqual(Array.from({ length: 1000 }, (_, number) => number))
  })

  it('is longer for what is soon done', () => {
    const began = performance.now()
    work()
    const worked = performance.now() - began
    while (!isTurnOver(A_LONG_TURN));
    expect(performance.now() - began).toBeGreaterThan(2 * worked)
  })

  it('is for those who begin every other time, however many others go on, and in the order in which they came', async () => {
    const done: string[] = []
    const begin = async (name: string): Promise<void> => {
      await turnToBegin()
      done.push(name)
    }
    while (!isTurnOver(A_LONG_TURN));
    const heavy = ['a', 'b', 'c', 'd'].map((name) => labour(name, 3, done))
    await Promise.all([...heavy, begin('first'), begin('second')])
    const [first, second] = [done.indexOf('first'), done.indexOf('second')]
    expect(first).toBeLessThanOrEqual(1)
    expect(second).toBe(first + 1)
    expect(done).toHaveLength(14)
  })

  it('lets an operation begin at once where nobody waits and little was done', async () => {
    await setImmediate()
    let begun = false
    void turnToBegin().then(() => {
      begun = true
    })
    await Promise.resolve()
    await Promise.resolve()
    expect(begun).toBe(true)
  })

  it('loses nobody who begins to wait while others go on', async () => {
    let left = 500
    const wait = async (again: number): Promise<void> => {
      await nextTurn()
      if (again % 7 === 0) work()
      left -= 1
      if (left > 0 && again > 0) await wait(again - 1)
    }
    await Promise.all(Array.from({ length: 20 }, (_, at) => wait(at)))
    expect(left).toBeLessThan(500)
  })
})
