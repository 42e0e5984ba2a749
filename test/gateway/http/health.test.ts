import { openDatabase as open } from '../../../src/installation/open-database.ts'
import { until } from '../../support/until.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const statusOf = async (verigraph: TestVerigraph, path: string) => (await fetch(`${verigraph.url}${path}`)).status

/** A database whose reads can be made to fail, or never to end. */
function fragileDatabase() {
  const reads = { go: (): Promise<unknown> => Promise.resolve() }
  const openDatabase: typeof open = async (config) => {
    const database = await open(config)
    const byIds = database.reader.byIds.bind(database.reader)
    database.reader.byIds = async (model, ids) => {
      await reads.go()
      return byIds(model, ids)
    }
    return database
  }
  return { reads, openDatabase }
}

describe('readiness', () => {
  it('goes while the database cannot be read, or does not answer in time, and comes back; the process is alive all the time', async () => {
    const { reads, openDatabase } = fragileDatabase()
    await using verigraph = await TestVerigraph.start({ openDatabase })
    const ready = reads.go
    expect(await statusOf(verigraph, '/readyz')).toBe(200)
    for (const fail of [() => Promise.reject(new Error('The disk is gone.')), () => new Promise(() => undefined)]) {
      reads.go = fail
      const response = await fetch(`${verigraph.url}/readyz`)
      expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }])
      expect(response.headers.get('retry-after')).toBe('1')
      expect(await statusOf(verigraph, '/healthz')).toBe(200)
    }
    reads.go = ready
    expect(await statusOf(verigraph, '/readyz')).toBe(200)
  })

  it('is over once the process stops, also for whoever has asked just before', async () => {
    const { reads, openDatabase } = fragileDatabase()
    await using verigraph = await TestVerigraph.start({ openDatabase })
    const asked = Promise.withResolvers<void>()
    const answer = Promise.withResolvers<void>()
    reads.go = () => {
      asked.resolve()
      return answer.promise
    }
    const probe = fetch(`${verigraph.url}/readyz`)
    await asked.promise
    const stopped = verigraph.stop()
    await until(() =>
      fetch(`${verigraph.url}/healthz`).then(
        () => false,
        () => true,
      ),
    )
    answer.resolve()
    const response = await probe
    expect([response.status, await response.json()]).toEqual([503, { status: 'stopping' }])
    await stopped
  })

  it('is over first, while everything is still answered, where time is given for that', async () => {
    await using verigraph = await TestVerigraph.start({}, { drain: 1000 })
    const stopped = verigraph.stop()
    const response = await fetch(`${verigraph.url}/readyz`)
    expect([response.status, await response.json()]).toEqual([503, { status: 'stopping' }])
    expect(await verigraph.as(null).ask('{ viewer { clientId } }')).toMatchObject({ data: { viewer: {} } })
    await stopped
    await expect(fetch(`${verigraph.url}/healthz`)).rejects.toThrow('fetch failed')
  })
})
