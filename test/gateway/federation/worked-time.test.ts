import { describe, expect, it } from '@jest/globals'
import { WorkedTime } from '../../../src/gateway/federation/worked-time.ts'

/** Stands still for so many milliseconds, as where another program has the processor. */
const stand = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

function work(milliseconds: number): void {
  const until = process.threadCpuUsage().user + milliseconds * 1000
  while (process.threadCpuUsage().user < until);
}

describe('the time that a thread has worked', () => {
  it('is what it has computed, and not what it stood still', () => {
    const worked = new WorkedTime()
    const standing = worked.begin()
    stand(200)
    expect(worked.since(standing)).toBeLessThan(50_000)
    const working = worked.begin()
    work(100)
    expect(worked.since(working)).toBeGreaterThanOrEqual(95_000)
  })

  it('is told of what is too short to be looked up', () => {
    const worked = new WorkedTime()
    const began = worked.begin()
    for (const until = performance.now() + 0.3; performance.now() < until; );
    expect(worked.since(began)).toBeGreaterThan(250)
  })
})
