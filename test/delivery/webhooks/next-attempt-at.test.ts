import { nextAttemptAt } from '../../../src/delivery/index.ts'

const BEGAN = new Date('2026-05-04T00:00:00Z')
const after = (seconds: number) => new Date(BEGAN.getTime() + seconds * 1000)
const failed = (change: Partial<Parameters<typeof nextAttemptAt>[0]> = {}) =>
  nextAttemptAt({ at: BEGAN, failures: 1, failingSince: BEGAN, retryAfter: null, random: 0, ...change })

describe('the time of the next attempt', () => {
  it('comes later and later, a dozen times within 24 hours, and the last time when they are over', () => {
    const attempts: number[] = []
    let at = BEGAN
    for (let failures = 1; ; failures++) {
      const next = failed({ at, failures })
      if (!next) break
      attempts.push((next.getTime() - at.getTime()) / 1000)
      at = next
    }
    expect(attempts.slice(0, 4)).toEqual([5, 30, 120, 600])
    expect(attempts).toHaveLength(11)
    expect(at).toEqual(after(24 * 3600))
  })

  it('is up to a tenth of the delay later, by chance', () => {
    expect(failed({ failures: 4, random: 1 })).toEqual(after(660))
    expect(failed({ failures: 4, random: 0.5 })).toEqual(after(630))
  })

  it('is when the receiver asks for it, within bounds', () => {
    expect(failed({ failures: 6, retryAfter: 90_000 })).toEqual(after(90))
    expect(failed({ retryAfter: 0 })).toEqual(after(5))
    expect(failed({ retryAfter: -1 })).toEqual(after(5))
    expect(failed({ retryAfter: 999 * 3_600_000 })).toEqual(after(6 * 3600))
    expect(failed({ at: after(23 * 3600), retryAfter: 999 * 3_600_000 })).toEqual(after(24 * 3600))
  })

  it('never comes once it has failed for 24 hours', () => {
    expect(failed({ at: after(24 * 3600), failures: 3 })).toBeNull()
  })
})
