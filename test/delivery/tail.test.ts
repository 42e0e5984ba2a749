import type { DeliveredEvent } from '../../src/delivery/index.ts'
import { Tail } from '../../src/delivery/tail.ts'

const event = (sequence: number) => ({ sequence }) as DeliveredEvent

/** A log that can be written without anybody being told, and a tail that says where it was read. */
function logWithTail() {
  const log: DeliveredEvent[] = []
  const reads: number[] = []
  const tail = new Tail(async (after) => {
    reads.push(after)
    return log.filter(({ sequence }) => sequence > after)
  })
  const write = (sequence: number) => {
    const written = event(sequence)
    log.push(written)
    return written
  }
  return { tail, reads, write }
}

const next = async (events: AsyncIterator<DeliveredEvent>) => (await events.next()).value?.sequence

/** Lets whoever is about to read do so. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the tail of a log', () => {
  it('hands on what is added to those at its end, and reads nothing', async () => {
    const { tail, reads, write } = logWithTail()
    const [one, other] = [tail.follow(0, () => undefined), tail.follow(0, () => undefined)]
    const first = [next(one), next(other)]
    await settled()
    tail.add(write(1))
    expect(await Promise.all(first)).toEqual([1, 1])
    const second = next(one)
    await settled()
    tail.add(write(2))
    expect(await second).toBe(2)
    expect(reads).toEqual([0]) // as they began
  })

  it('reads what lies between, where it is told of a later event first, and gives each once and in order', async () => {
    const { tail, reads, write } = logWithTail()
    const events = tail.follow(0, () => undefined)
    const first = next(events)
    await settled()
    const [one, two, three] = [write(1), write(2), write(3)]
    tail.add(three)
    tail.add(one)
    tail.add(two)
    expect([await first, await next(events), await next(events)]).toEqual([1, 2, 3])
    const fourth = next(events)
    await settled()
    tail.add(write(4))
    expect(await fourth).toBe(4)
    expect(reads).toEqual([0, 0])
  })

  it('reads what it is not told of, once it hears how far the log has got', async () => {
    const { tail, write } = logWithTail()
    const events = tail.follow(0, () => undefined)
    const first = next(events)
    await settled()
    tail.add(write(1))
    expect(await first).toBe(1)
    const second = next(events)
    await settled()
    write(2)
    tail.reach(2)
    expect(await second).toBe(2)
  })
})
