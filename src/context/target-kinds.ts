import type { Caller } from '../access/index.ts'
import { type InputPath, NotFound, typenameOfId, visible } from '../kernel/index.ts'
import type { Transaction } from '../storage/index.ts'
import type { TargetKind, TargetRow } from './target-kind.ts'

const typenames: string[] = []

/** The types that orders and referrals can target; complete before the schema is built. */
export const targetTypenames = (): readonly string[] => typenames

/** The kinds of targets of orders and referrals, from all contexts. */
export class TargetKinds {
  readonly #byTypename: ReadonlyMap<string, TargetKind>

  /** Throws when a type is defined twice. */
  constructor(readonly all: readonly TargetKind[]) {
    this.#byTypename = new Map(all.map((kind) => [kind.typename, kind]))
    if (this.#byTypename.size < all.length) throw new Error('A type is told twice to be a target.')
  }

  /** The target kind of a node; undefined if no order can target it. */
  of(id: string): TargetKind | undefined {
    return this.#byTypename.get(typenameOfId(id) ?? '')
  }

  /** Registers the target types in the graph. */
  name(): void {
    typenames.splice(0, typenames.length, ...this.#byTypename.keys())
  }

  /** The target with this id. Throws `NotFound` at `path` if it is missing or not visible to the caller. */
  async find(tx: Transaction<Caller>, id: string, path: InputPath): Promise<TargetRow> {
    const kind = this.of(id)
    if (!kind) throw new NotFound(path)
    return visible(tx, kind.model, id, path)
  }

  /** The user affected by an order about a node. */
  userBehind(node: TargetRow): string | null {
    return this.of(node.id)?.userBehind(node) ?? null
  }
}
