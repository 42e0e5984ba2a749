import type { RequiredEntityData } from '@mikro-orm/core'
import { AuditedValues, type Telling } from './audited-values.ts'
import type { DatabaseTransaction, Entity, Order } from './database-transaction.ts'
import type { Ids } from './ids.ts'
import type { Properties } from './reader.ts'
import type { Row, Stored } from './stored.ts'
import { UnitOfWork } from './unit-of-work.ts'
import type { Where } from './where.ts'

/** An event that a transaction records. */
export interface DomainEvent {
  /** A noun and what happened to it, e.g. `removal-order.issued`. */
  readonly what: string
  readonly subject: { readonly id: string }
  readonly at: Date
}

/**
 * A transaction: everything done through it is committed together or not at all. Models found through it are live:
 * changing one is enough to store the change.
 */
export class Transaction<Actor> {
  readonly #database: DatabaseTransaction
  readonly #objects: UnitOfWork
  readonly #ids: Ids
  readonly #audited = new AuditedValues()
  readonly #closing: (() => void | Promise<void>)[] = []
  readonly #committed: (() => void)[] = []
  readonly #domainEvents: DomainEvent[] = []
  readonly #appended = new Map<Entity<Stored>, object[]>()
  readonly #kept = new Map<symbol, unknown>()
  #busy = false

  /** The author of the changes; every audit entry of this transaction names this actor. */
  readonly actor: Actor
  /** The timestamp of everything in this transaction. */
  readonly now: Date

  constructor(parts: { database: DatabaseTransaction; ids: Ids; actor: Actor; now: Date }) {
    this.#database = parts.database
    this.#objects = new UnitOfWork(parts.database)
    this.#ids = parts.ids
    this.actor = parts.actor
    this.now = parts.now
  }

  /**
   * Serializes transactions that lock the same name. Needed for decisions based on rows that the transaction does not
   * change itself, e.g. a count: two concurrent transactions would both see room. Other work needs no lock.
   */
  lock(name: string): Promise<void> {
    return this.#database.lock(name)
  }

  /** Adds a new object under a new id, or under the given id if the id has a meaning of its own. */
  create<T extends Stored>(model: Entity<T>, values: Omit<RequiredEntityData<T>, 'id'> & { id?: string }): T {
    const id = values.id ?? this.#ids.next(model.idPrefix)
    const created = Object.assign(new model(), values, { id })
    this.#objects.add(model, created)
    this.#audited.created(created)
    return created
  }

  /** Inserts a row that is not read or changed again in this transaction. */
  append<T extends Stored>(
    model: Entity<T>,
    values: Omit<Row<T>, 'id'> & { id?: string },
  ): Row<T> & { readonly id: string } {
    const rows = this.#appended.get(model) ?? []
    this.#appended.set(model, rows)
    const row = { ...values, id: values.id ?? this.#ids.next(model.idPrefix) }
    rows.push(row)
    if (model.audited) this.#audited.appended(row, model)
    return row as unknown as Row<T> & { readonly id: string }
  }

  /** Adds one to a row that is only a counter, and creates it if it is missing. Returns the new value. */
  increment<T extends Stored>(model: Entity<T>, id: string, property: keyof T & string): Promise<number> {
    return this.#alone(() => this.#database.increment(model, id, property))
  }

  /** Sets one property of many rows by their ids, without reading them. */
  async setEach<T extends Stored>(
    model: Entity<T>,
    property: keyof T & string,
    values: Iterable<[id: string, value: unknown]>,
  ) {
    const changes = Array.from(values, ([id, value]) => ({ id, values: { [property]: value } }))
    await this.#alone(() => this.#database.update(model, changes))
  }

  async find<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<T | null> {
    const id = idAlone(where)
    const found = await this.#alone(() =>
      id === undefined ? this.#first(model, where) : this.#objects.find(model, id),
    )
    if (found) this.#audited.found(found)
    return found
  }

  /**
   * A read-only row by its id, with these properties or all. It is cheaper than a live object, because it is not
   * tracked; changes to it are not stored. It includes the transaction's own changes.
   */
  row<T extends Stored>(model: Entity<T>, id: string, properties?: Properties<T>): Promise<Row<T> | null> {
    return this.#alone(() => this.#objects.row(model, id, properties))
  }

  /**
   * All rows that match the conditions, or the first `limit` of them, in one read; ordered by id unless another
   * property is named.
   */
  async findAll<T extends Stored>(model: Entity<T>, where: Where<Row<T>>, order: Order<T> = {}): Promise<T[]> {
    const found = await this.#alone(() =>
      this.#objects.findAll(model, where, { by: 'id' as keyof Row<T> & string, ...order }),
    )
    for (const each of found) this.#audited.found(each)
    return found
  }

  async count<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<number> {
    return this.#alone(() => this.#objects.count(model, where))
  }

  /** Restores altered table guards and returns their names. Throws when a guard cannot be restored. */
  restoreGuards(): Promise<readonly string[]> {
    return this.#alone(() => this.#database.restoreGuards())
  }

  remove(object: Stored): void {
    this.#objects.remove(object)
    this.#audited.removed(object)
  }

  /** The values of an object before and after this transaction, for the properties in its model's `audited`. */
  audited(object: object): Telling {
    return this.#audited.of(object)
  }

  /** A value cached for the duration of the transaction, created on first use. */
  kept<T>(key: symbol, make: () => T): T {
    if (!this.#kept.has(key)) this.#kept.set(key, make())
    return this.#kept.get(key) as T
  }

  /** Runs `work` as the last part of the transaction. */
  beforeCommit(work: () => void | Promise<void>): void {
    this.#closing.push(work)
  }

  /** Records a domain event for the listeners; they receive it after the commit. */
  note(what: string, subject: { readonly id: string }): void {
    this.#domainEvents.push({ what, subject, at: this.now })
  }

  /** Runs the callback after the commit; never after a failure. */
  afterCommit(callback: () => void): void {
    this.#committed.push(callback)
  }

  async #first<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<T | null> {
    const [first] = await this.#objects.findAll(model, where, { limit: 1 })
    return first ?? null
  }

  /**
   * Runs one operation at a time. Throws when another one is running: MongoDB allows no two concurrent operations in a
   * transaction, so no database does here.
   */
  async #alone<R>(work: () => Promise<R>): Promise<R> {
    if (this.#busy) throw new Error('A transaction does one thing after another; await each.')
    this.#busy = true
    try {
      return await work()
    } finally {
      this.#busy = false
    }
  }

  /** For `Storage` alone: called before the commit. */
  async conclude(): Promise<void> {
    for (const work of this.#closing) await work()
    await this.#objects.flush()
    for (const [model, rows] of this.#appended) await this.#database.insert(model, rows)
  }

  /** For `Storage` alone: called after the commit. */
  announce(listeners: Iterable<(event: DomainEvent) => void>): void {
    for (const callback of this.#committed) callback()
    for (const tell of listeners) for (const event of this.#domainEvents) tell(event)
  }
}

/** The id if it is the only condition. */
function idAlone(where: unknown): string | undefined {
  if (typeof where !== 'object' || where === null) return undefined
  const { id, ...others } = where as { id?: unknown }
  return typeof id === 'string' && Object.keys(others).length === 0 ? id : undefined
}
