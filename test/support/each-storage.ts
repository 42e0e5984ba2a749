import { openSqlite } from '../../src/storage/index.ts'
import type { Overrides } from '../../src/verigraph.ts'
import { TestVerigraph } from './verigraph.ts'

/** Every storage that the promises below must hold on. */
const STORAGES: Record<string, Overrides> = {
  SQLite: { openDatabase: openSqlite },
}

/** Runs a suite once on each storage. `start` gives a whole Verigraph on it. */
export function describeOnEachStorage(name: string, suite: (start: () => Promise<TestVerigraph>) => void): void {
  for (const [storage, overrides] of Object.entries(STORAGES))
    describe(`${name} on ${storage}`, () => suite(() => TestVerigraph.start(overrides)))
}
