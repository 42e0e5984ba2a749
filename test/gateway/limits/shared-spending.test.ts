import { SharedSpending } from '../../../src/gateway/index.ts'
import type { Counters } from '../../../src/storage/index.ts'
import { StandingClock } from '../../support/services.ts'

const LIMITS = { ratePerClient: 1000, ratePerAddress: 100 }
const START = Date.parse('2026-01-01T00:00:00Z')

/** Sums in memory, and how often they were asked for. */
class SumsInMemory implements Counters {
  readonly #sums = new Map<string, number>()
  calls = 0
  fail = false

  async add(amounts: ReadonlyMap<string, number>) {
    this.calls += 1
    if (this.fail) throw new Error('The database is gone.')
    for (const [name, amount] of amounts) this.#sums.set(name, (this.#sums.get(name) ?? 0) + amount)
    return new Map([...amounts.keys()].map((name) => [name, this.#sums.get(name) ?? 0]))
  }
}

describe('what a payer has spent on several nodes', () => {
  const clock = new StandingClock(START)
  const errors: unknown[] = []
  let counters: SumsInMemory
  let nodes: SharedSpending[]
  const node = (number: number) => nodes[number] as SharedSpending
  beforeEach(() => {
    counters = new SumsInMemory()
    const report = (error: unknown) => void errors.push(error)
    nodes = [0, 1].map(() => new SharedSpending({ counters, clock, limits: LIMITS, report }))
  })
  afterEach(() => Promise.all(nodes.map((each) => each.close())))
  const syncAll = async () => {
    for (const each of [...nodes, ...nodes]) await each.sync()
  }

  it('counts together, and no request waits for it', async () => {
    expect([await node(0).spend('client a', 600), await node(1).spend('client a', 300)]).toEqual([0, 0])
    expect(counters.calls).toBe(0)
    await syncAll()
    expect(await node(1).spend('client a', 99)).toBe(0)
    expect(await node(1).spend('client a', 2)).toBe(10_000)
    await syncAll()
    expect(await node(0).spend('client a', 1)).toBe(10_000)
    expect(await node(0).spend('client b', 1000)).toBe(0)
    clock.advance(10_000)
    expect(await node(0).spend('client a', 1000)).toBe(0)
  })

  it('lets through at most what each node had not heard of yet', async () => {
    const admitted = async (number: number) => (await node(number).spend('address x', 10)) === 0
    let total = 0
    for (let round = 0; round < 40; round++) {
      for (const number of [0, 1]) if (await admitted(number)) total += 10
      if (round % 2 === 1) await syncAll()
    }
    expect(total).toBeGreaterThanOrEqual(100)
    expect(total).toBeLessThanOrEqual(100 + 20) // what the other one spends between two syncs
  })

  it('counts alone while the others cannot be reached, and says nothing of those who spend next to nothing', async () => {
    await node(0).spend('client c', 9)
    await node(0).sync()
    expect(counters.calls).toBe(0)
    counters.fail = true
    await node(0).spend('client c', 992)
    await expect(node(0).sync()).rejects.toThrow('gone')
    expect(await node(0).spend('client c', 1)).toBeGreaterThan(0)
    counters.fail = false
    await syncAll()
    await node(1).spend('client c', 10)
    await syncAll()
    expect(await node(1).spend('client c', 1)).toBeGreaterThan(0)
  })
})
