import 'reflect-metadata'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { openDatabase } from '../../src/installation/open-database.ts'
import { LeaseHolder, Storage } from '../../src/storage/index.ts'
import { StandingClock } from '../support/services.ts'

const LASTS = 6000

describe('a lease', () => {
  let folder: string
  let storage: Storage<null>
  let clock: StandingClock
  const holder = (node: string) => new LeaseHolder({ storage, actor: null, name: 'work', node })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-lease-'))
    clock = new StandingClock(Date.now())
    storage = new Storage(await openDatabase({ dataFolder: folder }), clock)
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await storage.close()
    await rm(folder, { recursive: true })
  })

  it('is one node’s until it gives it up', async () => {
    const [one, other] = [holder('one'), holder('other')]
    expect([await one.hold(), await other.hold(), await one.hold()]).toEqual([true, false, true])
    await one.release()
    expect([await other.hold(), await one.hold()]).toEqual([true, false])
  })

  it('goes to another once its holder gives no sign of life, and what that one was about to write does not count', async () => {
    const [one, other] = [holder('one'), holder('other')]
    await one.hold()
    await storage.transaction(null, (tx) => one.demand(tx))
    clock.advance(LASTS - 1)
    expect(await other.hold()).toBe(false)
    clock.advance(1)
    expect(await other.hold()).toBe(true)
    expect(one.holds).toBe(true) // nobody has told it yet
    await expect(storage.transaction(null, (tx) => one.demand(tx))).rejects.toThrow('Another node has taken over work')
    expect([await one.hold(), one.holds]).toEqual([false, false])
  })

  it('is not held by a node that was asleep for too long, as far as that node knows', async () => {
    const one = holder('one')
    await one.hold()
    const now = performance.now()
    jest.spyOn(performance, 'now').mockReturnValue(now + LASTS)
    expect(one.holds).toBe(false)
  })
})
