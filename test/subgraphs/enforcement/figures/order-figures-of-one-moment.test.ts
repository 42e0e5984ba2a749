import { type Caller, organisationOf } from '../../../../src/access/index.ts'
import { OrderAction } from '../../../../src/subgraphs/policy/index.ts'
import { newDatabaseUrl } from '../../../support/mongodb-database.ts'
import { readThrough } from '../../../support/read-through.ts'
import { DAY } from '../../../support/remembered-order.ts'
import { TestServices } from '../../../support/services.ts'

/** As often as something is committed while one question is answered. */
const CHANGES = 4
const QUESTIONS = 4
const FIRST_OF_JANUARY = new Date('2026-01-01T10:00:00Z')
/** Summed as the month without its first day. */
const PERIOD = { from: new Date('2026-01-02T00:00:00Z'), to: new Date('2026-02-01T00:00:00Z') }

interface Parties {
  platform: Caller
  officer: Caller
  director: Caller
}

/** Orders of the first day, acknowledged, and as many drafts that can be issued within the period. */
async function prepare(world: TestServices, { platform, officer, director }: Parties) {
  const { drafts, enforcement, compliance } = world.services
  const draft = async (reference: string) => {
    const target = { targetUrl: `https://busy.example/${reference}`, action: OrderAction.REMOVE_CONTENT }
    return (await drafts.draft(officer, { ...target, reference, legalBasis: 'Điều 16', reasons: 'Sai.' })).id
  }
  const acknowledged: string[] = []
  const drafted: string[] = []
  for (let number = 0; number < CHANGES * QUESTIONS; number++) {
    const removalOrderId = await draft(`first-day-${number}`)
    await enforcement.approve(director, { removalOrderId })
    await enforcement.acknowledge(platform, { removalOrderId })
    acknowledged.push(removalOrderId)
    drafted.push(await draft(`later-${number}`))
  }
  world.clock.advance(4 * DAY)
  await compliance.sumUp(officer)
  return { acknowledged, drafted }
}

/** Does something after each page that is read, and nothing after what that reads itself. */
function afterEachPage(next: () => (() => Promise<void>) | null) {
  let busy = false
  return async <R>(ask: () => Promise<R>, page?: object): Promise<R> => {
    const result = await ask()
    if (!page || busy) return result
    busy = true
    try {
      await next()?.()
    } finally {
      busy = false
    }
    return result
  }
}

describe.each(['SQLite', 'MongoDB'])('the figures of orders on %s', (storage) => {
  const itHolds = storage === 'SQLite' || process.env.VERIGRAPH_TEST_MONGODB_URL ? it : it.skip
  itHolds(
    'are of one moment, whatever is committed between any two reads of a question',
    async () => {
      let meanwhile: (() => Promise<void>) | null = null
      const act = afterEachPage(() => meanwhile)
      await using world = await TestServices.start(
        FIRST_OF_JANUARY,
        (database) => readThrough(database, act),
        storage === 'SQLite' ? null : newDatabaseUrl(),
      )
      const platform = await world.platform('busy', 'vn-draft-2023')
      const { officer, director } = await world.agency('VN')
      const { acknowledged, drafted } = await prepare(world, { platform, officer, director })
      const { enforcement, compliance } = world.services
      const carryOutAndIssue = async () => {
        const completedAt = world.clock.now()
        await enforcement.reportCompliance(platform, { removalOrderId: acknowledged.pop() ?? '', completedAt })
        await enforcement.approve(director, { removalOrderId: drafted.pop() ?? '' })
        await compliance.sumUp(officer)
      }
      const questions: (() => Promise<unknown>)[] = [
        () => compliance.recordOf(platform, { platformId: organisationOf(platform), ...PERIOD }),
        () => compliance.figuresFor(officer, PERIOD),
        () => compliance.replay(officer, 'vn-147-2024', PERIOD),
        () => compliance.issuedByHour(officer, PERIOD),
      ]
      for (const ask of questions) {
        const still = await ask()
        let changes = 0
        meanwhile = async () => {
          if (changes++ < CHANGES) await carryOutAndIssue()
        }
        expect(await ask()).toEqual(still)
        meanwhile = null
        expect(changes).toBeGreaterThan(1)
        expect(await ask()).not.toEqual(still)
      }
    },
    60_000,
  )
})
