import type { Config } from '../../src/config/index.ts'
import type { Overrides } from '../../src/verigraph.ts'
import { newDatabaseUrl } from './mongodb-database.ts'
import { TestVerigraph } from './verigraph.ts'

type StorageName = 'SQLite' | 'MongoDB'

/** Every storage that the promises must hold on: what the configuration says to have an empty one. */
const STORAGES: Record<StorageName, () => Partial<Config>> = {
  SQLite: () => ({}),
  MongoDB: () => ({ databaseUrl: newDatabaseUrl() }),
}

/** Starts a whole Verigraph, with what a test puts in the place of the usual. */
export type StartOnStorage = (options?: { overrides?: Overrides; config?: Partial<Config> }) => Promise<TestVerigraph>

/** Runs a suite once on each storage. `start` gives a whole Verigraph on it. Where there is no MongoDB, its suites count as skipped. */
export const describeOnEachStorage = (name: string, suite: (start: StartOnStorage) => void): void =>
  describeOn(Object.keys(STORAGES) as StorageName[], name, suite)

/**
 * For what does not depend on the storage: on SQLite, which is fast. VERIGRAPH_TEST_EACH_STORAGE=1 runs this, too, on each of them;
 * on a MongoDB that is slow, a few tests with very many steps do not end in time.
 */
export const describeOnStorage: typeof describeOnEachStorage = process.env.VERIGRAPH_TEST_EACH_STORAGE
  ? describeOnEachStorage
  : (name, suite) => describeOn(['SQLite'], name, suite)

/** One Verigraph for all tests of a `describe`: for those that look only at what they have made themselves. */
export function shared(start: () => Promise<TestVerigraph>): () => TestVerigraph {
  let running: TestVerigraph | undefined
  beforeAll(async () => {
    running = await start()
  })
  afterAll(() => running?.[Symbol.asyncDispose]())
  return () => {
    if (!running) throw new Error('It runs only while tests do.')
    return running
  }
}

function describeOn(storages: readonly StorageName[], name: string, suite: (start: StartOnStorage) => void): void {
  for (const storage of storages) {
    const describeIt = storage === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? describe.skip : describe
    describeIt(`${name} on ${storage}`, () =>
      suite((options = {}) =>
        TestVerigraph.start({ ...options.overrides }, { ...STORAGES[storage](), ...options.config }),
      ),
    )
  }
}
