import fc from 'fast-check'
import { rfc3339 } from '../../src/graph/rfc3339.ts'

describe('the text of a moment', () => {
  it('is what JavaScript writes, whichever moment it is', () => {
    const near = fc.date({
      min: new Date('1969-12-30T00:00:00Z'),
      max: new Date('1970-01-03T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(fc.oneof(near, fc.date({ noInvalidDate: true })), (moment) => {
        expect(rfc3339(moment)).toBe(moment.toISOString())
        expect(rfc3339(moment)).toBe(moment.toISOString()) // once its day is known
      }),
      { numRuns: 5000 },
    )
  })

  it('is none of a date that is none', () => {
    expect(() => rfc3339(new Date(Number.NaN))).toThrow(RangeError)
  })
})
