import type { EntityManager } from '@mikro-orm/core'
import type { Stored } from './stored.ts'

/** A model that the unit of work can instantiate. */
export type Entity<T extends Stored> = (new (
  ...args: never[]
) => T) & { readonly idPrefix: string; readonly audited?: readonly string[] }

/** What a transaction asks of the database past the unit of work, because it need not know of it. */
export interface Direct {
  /** An object of the unit of work by its id; null where there is none. */
  find<T extends Stored>(em: EntityManager, model: Entity<T>, id: string): Promise<T | null>
  /** Adds rows, of which the unit of work does not learn. */
  insert(em: EntityManager, model: Entity<Stored>, rows: readonly object[]): Promise<void>
  /** Sets one property of many rows, each by its id. */
  setEach(
    em: EntityManager,
    model: Entity<Stored>,
    property: string,
    values: Iterable<readonly [id: string, value: unknown]>,
  ): Promise<void>
}

/** By MikroORM's own means, which any database has. */
export const throughMikroOrm: Direct = {
  find: (em, model, id) => em.findOne(model as never, { id } as never),
  async insert(em, model, rows) {
    await em.insertMany(model as never, rows as never)
  },
  async setEach(em, model, property, values) {
    for (const [id, value] of values)
      await em.nativeUpdate(model as never, { id } as never, { [property]: value } as never)
  },
}
