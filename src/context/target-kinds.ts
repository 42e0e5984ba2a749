import type { Caller } from '../access/index.ts'
import { type InputPath, NotFound, typenameOfId, visible } from '../kernel/index.ts'
import type { Transaction } from '../storage/index.ts'
import type { TargetKind, TargetRow } from './target-kind.ts'

const typenames: string[] = []

/** The types that orders and referrals can be about; complete before the schema is built. */
export const targetTypenames = (): readonly string[] => typenames

/** What orders and referrals can be about, as all contexts tell. */
export class TargetKinds {
  readonly #byTypename: ReadonlyMap<string, TargetKind>

  /** Throws where a type is told twice. */
  constructor(kinds: readonly TargetKind[]) {
    this.#byTypename = new Map(kinds.map((kind) => [kind.typename, kind]))
    if (this.#byTypename.size < kinds.length) throw new Error('A type is told twice to be a target.')
  }

  get all(): readonly TargetKind[] {
    return [...this.#byTypename.values()]
  }

  /** The kind of a node; undefined where no order can be about it. */
  of(id: string): TargetKind | undefined {
    return this.#byTypename.get(typenameOfId(id) ?? '')
  }

  /** Lets the graph know of them. */
  name(): void {
    typenames.splice(0, typenames.length, ...this.#byTypename.keys())
  }

  /** The node of this id. Throws `NotFound` at `path` where there is none, or none that the caller may see. */
  async find(tx: Transaction<Caller>, id: string, path: InputPath): Promise<TargetRow> {
    const kind = this.of(id)
    if (!kind) throw new NotFound(path)
    return visible(tx, kind.model, id, path)
  }

  /** The user whom an order about a node affects. */
  userBehind(node: TargetRow): string | null {
    return this.of(node.id)?.userBehind(node) ?? null
  }
}
