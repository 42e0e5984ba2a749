import type { Caller, NoteRows } from '../access/index.ts'
import { Loaders, type VisibleModel } from '../kernel/index.ts'
import type { Properties, Reader, Requirement, Row, Stored, Where } from '../storage/index.ts'
import { judge } from '../storage/index.ts'
import type { Page } from './connection.ts'
import { type PageArguments, positionOf, sizeOf } from './page.ts'
import type { Selected } from './selected.ts'

interface FirstRows<T> {
  where?: readonly Requirement<Row<T>>[]
  by: keyof Row<T> & string
  direction?: 'ascending' | 'descending'
  limit: number
}

/** Reads only the rows that one caller may see. */
export class Rows {
  readonly #loaders = new Loaders()
  readonly #reader: Reader
  readonly #caller: Caller
  readonly #note: NoteRows | undefined

  constructor(parts: { reader: Reader; caller: Caller; note: NoteRows | undefined }) {
    this.#reader = parts.reader
    this.#caller = parts.caller
    this.#note = parts.note
  }

  /** The row with this id, or null, with the selected properties. Requests of one tick share a read. */
  one<T extends Stored>(model: VisibleModel<T>, id: string, selected?: Selected): Promise<Row<T> | null> {
    const load = (ids: readonly string[]) => this.#visible(model, ids, selected)
    return this.#loaders.load(selected ?? model, id, load) as Promise<Row<T> | null>
  }

  /** A page of the rows that match the conditions, ordered by id and so by creation. */
  async page<T extends Stored>(
    model: VisibleModel<T>,
    args: PageArguments,
    options: { where?: readonly Requirement<Row<T>>[]; newestFirst?: boolean; selected?: Selected } = {},
  ): Promise<Page<Row<T>>> {
    const limit = sizeOf(args)
    const after = positionOf(args, model.idPrefix)
    const visible = model.visibleTo(this.#caller)
    if (!visible) return { nodes: [], hasNextPage: false, hasPreviousPage: false, count: async () => 0 }
    const where = [visible as Where<Row<T>>, ...(options.where ?? [])]
    const direction = options.newestFirst ? 'descending' : 'ascending'
    const properties = options.selected as Properties<T>
    const rows = await this.#reader.page(model, { where, direction, after, limit: limit + 1, properties })
    const nodes = rows.slice(0, limit)
    const noted = this.#note?.(model, nodes as readonly object[] as readonly Stored[], where as Requirement[])
    if (noted) await noted
    return {
      nodes,
      hasNextPage: rows.length > limit,
      hasPreviousPage: after !== undefined,
      count: () => this.#reader.count(model, where),
    }
  }

  /** The first `limit` rows in the order of another property, e.g. a date; without pagination. */
  async first<T extends Stored>(
    model: VisibleModel<T>,
    { selected, ...page }: FirstRows<T> & { selected?: Selected },
  ): Promise<Row<T>[]> {
    const visible = model.visibleTo(this.#caller)
    if (!visible) return []
    const where = [visible as Where<Row<T>>, ...(page.where ?? [])]
    const rows = await this.#reader.page(model, { ...page, where, properties: selected as Properties<T> })
    const noted = this.#note?.(model, rows as readonly object[] as readonly Stored[], where as Requirement[])
    if (noted) await noted
    return rows
  }

  /** Returns rows read by other means, one or several per requested key, and records the read as for rows read here. */
  async handOut<T extends Stored, R extends Row<T> | null | readonly Row<T>[]>(
    model: VisibleModel<T>,
    reading: Promise<R[]>,
  ): Promise<R[]> {
    const found = await reading
    if (this.#note) await this.#note(model, found.flat() as readonly object[] as readonly (Stored | null)[])
    return found
  }

  async #visible<T extends Stored>(
    model: VisibleModel<T>,
    ids: readonly string[],
    selected: Selected,
  ): Promise<(Row<T> | null)[]> {
    const visible = model.visibleTo(this.#caller)
    if (!visible) return ids.map(() => null)
    const judged = selected && [...selected, ...Object.keys(visible)]
    const rows = await this.#reader.byIds(model, ids, judged as Properties<T>)
    const isVisible = judge(visible)
    const handedOut = rows.map((row) => (row && isVisible(row) ? row : null))
    const noted = this.#note?.(model, handedOut as readonly (Stored | null)[], [{ id: ids }])
    if (noted) await noted
    return handedOut
  }
}
