import type { Config } from '../../src/config/index.ts'
import { openSqlite } from '../../src/storage/index.ts'
import type { Overrides } from '../../src/verigraph.ts'
import { TestVerigraph } from './verigraph.ts'

/** Every storage that the promises below must hold on. */
const STORAGES: Record<string, Overrides> = {
  SQLite: { openDatabase: openSqlite },
}

/** Starts a whole Verigraph, with what a test puts in the place of the usual. */
export type StartOnStorage = (options?: { overrides?: Overrides; config?: Partial<Config> }) => Promise<TestVerigraph>

/** Runs a suite once on each storage. `start` gives a whole Verigraph on it. */
export function describeOnEachStorage(name: string, suite: (start: StartOnStorage) => void): void {
  for (const [storage, overrides] of Object.entries(STORAGES))
    describe(`${name} on ${storage}`, () =>
      suite((options = {}) => TestVerigraph.start({ ...overrides, ...options.overrides }, options.config)))
}
