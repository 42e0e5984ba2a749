import type { Change, DatabaseTransaction, Entity, Order } from './database-transaction.ts'
import type { Properties } from './reader.ts'
import type { Row, Stored } from './stored.ts'
import type { Where } from './where.ts'

/** An object's property values, in a form that later changes of the object do not affect. */
type Kept = readonly unknown[]

/** The objects of one model. */
interface Objects {
  /** Null for removed objects. */
  readonly byId: Map<string, Stored | null>
  readonly created: Stored[]
  /** The values at the last read or write. */
  readonly kept: Map<Stored, Kept>
  readonly removed: string[]
}

/** The live objects of one transaction: one object per row. A flush writes only the changed properties. */
export class UnitOfWork {
  readonly #models = new Map<Entity, Objects>()

  constructor(private readonly database: DatabaseTransaction) {}

  add(model: Entity, object: Stored): void {
    const objects = this.#objects(model)
    objects.byId.set(object.id, object)
    objects.created.push(object)
  }

  async find<T extends Stored>(model: Entity<T>, id: string): Promise<T | null> {
    const known = this.#objects(model).byId.get(id)
    if (known !== undefined) return known as T | null
    const found = await this.database.one(model, id)
    return found ? this.#live(model, found) : null
  }

  /** Reads a plain row without tracking it. */
  async row<T extends Stored>(model: Entity<T>, id: string, properties: Properties<T>): Promise<Row<T> | null> {
    if (this.#models.has(model)) await this.#write(model)
    return this.database.row(model, id, properties)
  }

  /** Includes the transaction's own changes. */
  async findAll<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T>): Promise<T[]> {
    await this.#write(model)
    return (await this.database.find(model, where, order)).map((found) => this.#live(model, found))
  }

  /** Counts the transaction's own changes, too. */
  async count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number> {
    await this.#write(model)
    return this.database.count(model, where)
  }

  remove(object: Stored): void {
    const { byId, created, kept, removed } = this.#objects(object.constructor as Entity)
    byId.set(object.id, null)
    if (kept.delete(object)) removed.push(object.id)
    else created.splice(created.indexOf(object), 1)
  }

  /** Writes all pending changes. */
  async flush(): Promise<void> {
    for (const model of this.#models.keys()) await this.#write(model)
  }

  #live<T extends Stored>(model: Entity<T>, found: T): T {
    const { byId, kept } = this.#objects(model)
    const known = byId.get(found.id)
    if (known) return known as T
    byId.set(found.id, found)
    kept.set(found, this.#valuesOf(model, found))
    return found
  }

  /** Removes before it inserts, so that a new row can take the unique values of a removed one. */
  async #write(model: Entity): Promise<void> {
    const { created, kept, removed } = this.#objects(model)
    const changes = [...kept.keys()].flatMap((object) => this.#change(model, object))
    const added = created.splice(0)
    if (removed.length > 0) await this.database.remove(model, removed.splice(0))
    if (added.length > 0) await this.database.insert(model, added)
    if (changes.length > 0) await this.database.update(model, changes)
    for (const object of added) kept.set(object, this.#valuesOf(model, object))
  }

  /** The properties that changed since the last read or write. Stores the current values as the new baseline. */
  #change(model: Entity, object: Stored): Change[] {
    const { kept } = this.#objects(model)
    const before = kept.get(object) ?? []
    const now = this.#valuesOf(model, object)
    const changed = this.database.propertiesOf(model).filter((_, place) => !same(before[place], now[place]))
    if (changed.length === 0) return []
    kept.set(object, now)
    return [{ id: object.id, values: Object.fromEntries(changed.map((name) => [name, object[name as never]])) }]
  }

  #valuesOf(model: Entity, object: Stored): Kept {
    return this.database.valuesOf(model, object).map(keep)
  }

  #objects(model: Entity): Objects {
    let objects = this.#models.get(model)
    if (!objects) {
      objects = { byId: new Map(), created: [], kept: new Map(), removed: [] }
      this.#models.set(model, objects)
    }
    return objects
  }
}

/**
 * Dates become their time, JSON becomes its text. Bytes are kept as they are, because they are replaced and never
 * mutated.
 */
function keep(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value ?? null
  return value instanceof Date ? value.getTime() : JSON.stringify(value)
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || (one instanceof Uint8Array && other instanceof Uint8Array && Buffer.compare(one, other) === 0)
