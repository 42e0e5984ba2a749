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
export function describeOnEachStorage(name: string, suite: (start: StartOnStorage) => void): void {
  for (const [storage, config] of Object.entries(STORAGES)) {
    const describeIt = storage === 'MongoDB' && !process.env.VERIGRAPH_TEST_MONGODB_URL ? describe.skip : describe
    describeIt(`${name} on ${storage}`, () =>
      suite((options = {}) => TestVerigraph.start({ ...options.overrides }, { ...config(), ...options.config })),
    )
  }
}
