import { Ids, lowestIdAt, prefixOf, untellingId } from '../../src/storage/ids.ts'

const MOMENT = new Date('2026-03-01T00:00:00Z')
/** Crockford's base 32 in ascending order, as TypeID writes it. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz'

const numberOf = (id: string): bigint =>
  [...(id.split('_')[1] ?? '')].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n)

describe('ids', () => {
  it('of one process sort in the order in which they were made, even within one millisecond', () => {
    const ids = new Ids({ now: () => MOMENT, monotonic: () => 0 })
    const made = Array.from({ length: 20_000 }, () => ids.next('order'))
    expect(made.toSorted()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
    expect(made.every((id) => prefixOf(id) === 'order')).toBe(true)
  })

  it('of a span of time are a range', () => {
    const ids = new Ids({ now: () => MOMENT, monotonic: () => 0 })
    const made = Array.from({ length: 1000 }, () => ids.next('order'))
    const until = lowestIdAt('order', new Date(MOMENT.getTime() + 1))
    expect(made.every((id) => id > lowestIdAt('order', MOMENT) && id < until)).toBe(true)
  })

  it('tell nobody how many others were made in between', () => {
    let moment = MOMENT.getTime()
    const ids = new Ids({ now: () => new Date(moment), monotonic: () => 0 })
    /** Apart from the moment, how far one's own next id is from the last, with that many of others in between. */
    const distance = (others: number, { later }: { later: boolean }): number => {
      const first = numberOf(ids.next('usr')) % 2n ** 80n
      if (later) moment += 1
      for (let made = 0; made < others; made++) ids.next('usr')
      const second = numberOf(ids.next('usr')) % 2n ** 80n
      return Number(second - first)
    }
    const next = Array.from({ length: 200 }, () => distance(0, { later: true }))
    expect(next.filter((each) => each > 0).length).toBeGreaterThan(50)
    expect(next.filter((each) => each < 0).length).toBeGreaterThan(50)
    // Within one millisecond ids go up; how far says little, for one step is often longer than four others together.
    const few = Array.from({ length: 400 }, () => distance(0, { later: false }))
    const many = Array.from({ length: 400 }, () => distance(3, { later: false }))
    const longer = few.filter((each, index) => each > (many[index] ?? 0)).length
    expect(longer).toBeGreaterThan(30)
  })

  it('that are to tell nothing have not even a moment', () => {
    const made = Array.from({ length: 100 }, () => untellingId('statuses'))
    expect(made.every((id) => prefixOf(id) === 'statuses')).toBe(true)
    expect(new Set(made.map((id) => id.slice(0, 'statuses_'.length + 4))).size).toBeGreaterThan(90)
  })
})
