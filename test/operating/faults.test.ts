import { rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase as open } from '../../src/installation/open-database.ts'
import type { Database } from '../../src/storage/index.ts'
import {
  ApproveRemovalOrderDocument,
  DraftRemovalOrderDocument,
  PollRemovalOrderEventsDocument,
} from '../support/generated.ts'
import { SmallDisk } from '../support/small-disk.ts'
import { draftOrder, grounds, unique } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'

const UNAVAILABLE = [{ extensions: { code: 'UNAVAILABLE' } }]
const MILLISECOND = 1e6

const draft = (verigraph: TestVerigraph) =>
  draftOrder(verigraph, { targetUrl: `https://vietsocial.example/${unique('fault')}` })

const approve = (verigraph: TestVerigraph, removalOrderId: string) =>
  verigraph.as('director').ask(ApproveRemovalOrderDocument, { input: { removalOrderId } })

async function readiness(verigraph: TestVerigraph) {
  const began = performance.now()
  const response = await fetch(`${verigraph.url}/readyz`)
  const body = (await response.json()) as { status: string; reason?: string }
  return {
    status: response.status,
    ...(body.reason && { reason: body.reason }),
    late: performance.now() - began > 1000,
  }
}
const READY = { status: 200, late: false }

/** Whose orders the log tells of, each as often as it does. */
async function toldOf(verigraph: TestVerigraph): Promise<string[]> {
  const { removalOrderEvents } = await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })
  return removalOrderEvents.map(({ removalOrder }) => removalOrder.id)
}

/** Another process writes, and does not end. */
function holdLock(verigraph: TestVerigraph) {
  const other = new DatabaseSync(join(verigraph.folder, 'verigraph.db'))
  other.exec('pragma busy_timeout = 5000; begin immediate')
  return { [Symbol.dispose]: () => other.close() }
}

/** Signs everybody in, so that no test waits for that. */
async function started(overrides = {}) {
  const verigraph = await TestVerigraph.start(overrides)
  const { id } = await draft(verigraph)
  await approve(verigraph, id)
  await toldOf(verigraph)
  return verigraph
}

describe('a lock that another process holds on the database', () => {
  it('holds up no request but writes, which go on when it is gone; readiness says so within a second', async () => {
    await using verigraph = await started()
    const { id } = await draft(verigraph)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const before = await toldOf(verigraph)
    let approving: ReturnType<typeof approve>
    {
      using _lock = holdLock(verigraph)
      delay.enable()
      approving = approve(verigraph, id)
      await pause(1100) // what was written last is proof for a second
      expect(await readiness(verigraph)).toEqual({ status: 503, late: false })
      expect(await toldOf(verigraph)).toEqual(before)
      delay.disable()
    }
    expect((await approving).errors).toBeUndefined()
    expect(await toldOf(verigraph)).toEqual([...before, id])
    await until(async () => (await readiness(verigraph)).status === 200)
    expect(delay.max / MILLISECOND).toBeLessThan(1000)
  })

  it('for too long is told as something to be tried again, and nothing is half done', async () => {
    await using verigraph = await started()
    const { id } = await draft(verigraph)
    const before = await toldOf(verigraph)
    {
      using _lock = holdLock(verigraph)
      expect((await approve(verigraph, id)).errors).toMatchObject(UNAVAILABLE)
      expect(await readiness(verigraph)).toMatchObject({ status: 503 })
    }
    expect(await toldOf(verigraph)).toEqual(before)
    expect((await approve(verigraph, id)).errors).toBeUndefined()
    expect(await toldOf(verigraph)).toEqual([...before, id])
    expect(await readiness(verigraph)).toEqual(READY)
  }, 30_000)
})

/** Drafts many at once until some do not go through, then one by one until one does not; gives those that were told that they did. */
async function fill(verigraph: TestVerigraph): Promise<string[]> {
  const done: string[] = []
  for (const together of [16, 1]) {
    let all = true
    while (all) {
      const answers = await Promise.all(Array.from({ length: together }, () => draftLong(verigraph)))
      for (const { data, errors } of answers)
        if (errors) expect(errors).toMatchObject(UNAVAILABLE)
        else done.push(data.draftRemovalOrder.removalOrder?.id ?? '')
      all = answers.every(({ errors }) => !errors)
    }
  }
  return done
}

const draftLong = (verigraph: TestVerigraph) => {
  const targetUrl = `https://vietsocial.example/${unique('full')}`
  const input = { action: 'REMOVE_CONTENT' as const, ...grounds(), reasons: 'x'.repeat(2000), targetUrl }
  return verigraph.as('officer').ask(DraftRemovalOrderDocument, { input })
}

const draftsIn = async (verigraph: TestVerigraph): Promise<string[]> => {
  const query = '{ removalOrders(first: 1000, filter: { status: DRAFT }) { nodes { id } } }'
  const { data } = await verigraph.as('officer').ask<{ removalOrders: { nodes: { id: string }[] } }>(query)
  return data.removalOrders.nodes.map(({ id }) => id)
}

describe('a disk that is full', () => {
  /** What SQLite may have, in pages; it says of more what it says of a full disk. */
  function narrow() {
    let opened: Database | undefined
    const openDatabase: typeof open = async (config) => {
      opened = await open(config)
      return opened
    }
    const execute = async (sql: string) => opened?.orm.em.getDriver().getConnection().execute(sql) as Promise<never>
    return {
      openDatabase,
      async leave(pages: number) {
        const [{ page_count }] = (await execute('pragma page_count')) as [{ page_count: number }]
        await execute(`pragma max_page_count = ${page_count + pages}`)
      },
    }
  }

  it('is told as something to be tried again; what was told to be done is, and nothing else', async () => {
    const { openDatabase, leave } = narrow()
    await using verigraph = await started({ openDatabase })
    const before = await draftsIn(verigraph)
    await leave(20)
    const done = await fill(verigraph)
    expect((await draftsIn(verigraph)).toSorted()).toEqual([...before, ...done].toSorted())
    expect(await readiness(verigraph)).toEqual({ status: 503, reason: 'FULL', late: false })
    expect((await verigraph.as('officer').ask('{ viewer { clientId } }')).errors).toBeUndefined()
    await leave(10_000)
    expect(await readiness(verigraph)).toEqual(READY)
    const { id } = await draft(verigraph)
    expect((await approve(verigraph, id)).errors).toBeUndefined()
    expect((await toldOf(verigraph)).filter((each) => each === id)).toEqual([id])
  })

  const onSmallDisk = SmallDisk.isPossible() ? it : it.skip
  onSmallDisk(
    'in truth is told the same, and readiness comes back with the room',
    async () => {
      using disk = new SmallDisk()
      const other = join(disk.folder, 'other')
      await using verigraph = await TestVerigraph.start({}, { dataFolder: join(disk.folder, 'data') })
      await draft(verigraph)
      writeFileSync(other, Buffer.alloc(disk.free))
      const before = await draftsIn(verigraph)
      const done = await fill(verigraph)
      expect((await draftsIn(verigraph)).toSorted()).toEqual([...before, ...done].toSorted())
      await until(async () => (await readiness(verigraph)).status === 503)
      rmSync(other)
      await until(async () => (await readiness(verigraph)).status === 200)
      await draft(verigraph)
    },
    60_000,
  )
})

describe('a database whose file is gone', () => {
  it.each([
    ['moved', async (file: string, away: string) => rename(file, away)],
    [
      'replaced',
      async (file: string, away: string) => {
        await rename(file, away)
        writeFileSync(file, '')
      },
    ],
  ])('%s, takes nothing that would be lost, says so, and goes on once it is back', async (_how, take) => {
    await using verigraph = await started()
    const { id } = await draft(verigraph)
    const before = await toldOf(verigraph)
    const elsewhere = await mkdtemp(join(tmpdir(), 'verigraph-away-'))
    const [file, away] = [join(verigraph.folder, 'verigraph.db'), join(elsewhere, 'verigraph.db')]
    await take(file, away)
    expect((await approve(verigraph, id)).errors).toMatchObject(UNAVAILABLE)
    expect(await readiness(verigraph)).toEqual({ status: 503, reason: 'GONE', late: false })
    await rename(away, file)
    expect(await toldOf(verigraph)).toEqual(before)
    await until(async () => (await readiness(verigraph)).status === 200)
    expect((await approve(verigraph, id)).errors).toBeUndefined()
    expect(await toldOf(verigraph)).toEqual([...before, id])
    await rm(elsewhere, { recursive: true })
  })

  it('with its folder, is not taken for one that takes orders', async () => {
    await using verigraph = await started()
    const { id } = await draft(verigraph)
    await rm(verigraph.folder, { recursive: true })
    expect((await approve(verigraph, id)).errors).toMatchObject(UNAVAILABLE)
    expect(await readiness(verigraph)).toEqual({ status: 503, reason: 'GONE', late: false })
    expect((await fetch(`${verigraph.url}/healthz`)).status).toBe(200)
  })
})
