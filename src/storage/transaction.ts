import type { RequiredEntityData } from '@mikro-orm/core'
import { AuditedValues, type Telling } from './audited-values.ts'
import type { DatabaseTransaction, Entity, Order } from './database-transaction.ts'
import type { Ids } from './ids.ts'
import type { Properties } from './reader.ts'
import type { Row, Stored } from './stored.ts'
import { UnitOfWork } from './unit-of-work.ts'
import type { Where } from './where.ts'

/** Something that a transaction did. */
export interface DomainEvent {
  /** A noun and what happened to it, e.g. `removal-order.issued`. */
  readonly what: string
  readonly subject: { readonly id: string }
  readonly at: Date
}

/**
 * One unit of writing: everything done through it is committed together, or not at all.
 * Models found through it are live: changing one is enough to store the change.
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

  /** Who writes; every audit entry of this transaction names this actor. */
  readonly actor: Actor
  /** The one moment at which everything in this transaction happens. */
  readonly now: Date

  constructor(parts: { database: DatabaseTransaction; ids: Ids; actor: Actor; now: Date }) {
    this.#database = parts.database
    this.#objects = new UnitOfWork(parts.database)
    this.#ids = parts.ids
    this.actor = parts.actor
    this.now = parts.now
  }

  /**
   * Transactions that name the same thing follow each other. For what is decided by looking at rows that it does not change itself,
   * e.g. by counting them: two that look at once would both see room. Everything else needs no turn.
   */
  lock(name: string): Promise<void> {
    return this.#database.lock(name)
  }

  /** Adds a new object under a new id, or under the one given where the id has a meaning of its own. */
  create<T extends Stored>(model: Entity<T>, values: Omit<RequiredEntityData<T>, 'id'> & { id?: string }): T {
    const id = values.id ?? this.#ids.next(model.idPrefix)
    const created = Object.assign(new model(), values, { id })
    this.#objects.add(model, created)
    this.#audited.created(created)
    return created
  }

  /** Adds a row that nobody finds or changes in this transaction any more. */
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

  /** Counts on: adds one to a row that is nothing but a counter, and begins it where there is none. Returns what it comes to. */
  increment<T extends Stored>(model: Entity<T>, id: string, property: keyof T & string): Promise<number> {
    return this.#alone(() => this.#database.increment(model, id, property))
  }

  /** Sets one property of many rows, each by its id, without looking at them. */
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
   * A row by its id, with these properties or all, for who only looks at it: what is not followed costs less, and what is done to it is not stored.
   * What the transaction has done so far is in it.
   */
  row<T extends Stored>(model: Entity<T>, id: string, properties?: Properties<T>): Promise<Row<T> | null> {
    return this.#alone(() => this.#objects.row(model, id, properties))
  }

  /** All that meet the conditions, in one read, or the first `limit` of them; by their ids, unless another property is named. */
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

  /** Puts what guards the tables in order, and tells what was not. Throws where something stays as it is. */
  restoreGuards(): Promise<readonly string[]> {
    return this.#alone(() => this.#database.restoreGuards())
  }

  remove(object: Stored): void {
    this.#objects.remove(object)
    this.#audited.removed(object)
  }

  /** What an object of this transaction was and is, as far as its model's `audited` lets it be told. */
  audited(object: object): Telling {
    return this.#audited.of(object)
  }

  /** What somebody keeps for as long as the transaction lasts, made when it is first asked for. */
  kept<T>(key: symbol, make: () => T): T {
    if (!this.#kept.has(key)) this.#kept.set(key, make())
    return this.#kept.get(key) as T
  }

  /** Does this when all else is done, as a part of the transaction. */
  beforeCommit(work: () => void | Promise<void>): void {
    this.#closing.push(work)
  }

  /** Notes what is done, for those who are told of it once the transaction stands. */
  note(what: string, subject: { readonly id: string }): void {
    this.#domainEvents.push({ what, subject, at: this.now })
  }

  /** Calls back once the transaction stands; never if it fails. */
  afterCommit(callback: () => void): void {
    this.#committed.push(callback)
  }

  async #first<T extends Stored>(model: Entity<T>, where: Where<Row<T>>): Promise<T | null> {
    const [first] = await this.#objects.findAll(model, where, { limit: 1 })
    return first ?? null
  }

  /** Throws where something else is being asked: MongoDB allows no two operations of one transaction at a time, and so nobody does. */
  async #alone<R>(work: () => Promise<R>): Promise<R> {
    if (this.#busy) throw new Error('A transaction does one thing after another; await each.')
    this.#busy = true
    try {
      return await work()
    } finally {
      this.#busy = false
    }
  }

  /** For `Storage` alone: the commit is about to happen. */
  async conclude(): Promise<void> {
    for (const work of this.#closing) await work()
    await this.#objects.flush()
    for (const [model, rows] of this.#appended) await this.#database.insert(model, rows)
  }

  /** For `Storage` alone: the commit has happened. */
  announce(listeners: Iterable<(event: DomainEvent) => void>): void {
    for (const callback of this.#committed) callback()
    for (const tell of listeners) for (const event of this.#domainEvents) tell(event)
  }
}

/** The id, where a condition says nothing else. */
function idAlone(where: unknown): string | undefined {
  if (typeof where !== 'object' || where === null) return undefined
  const { id, ...others } = where as { id?: unknown }
  return typeof id === 'string' && Object.keys(others).length === 0 ? id : undefined
}
