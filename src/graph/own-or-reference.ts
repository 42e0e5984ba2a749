import { typenameOfId, type VisibleModel } from '../kernel/index.ts'
import type { RequestContext } from './context.ts'
import { type Reference, referenceTo } from './node.ts'

/** Returns the row of a node that this context owns, or a reference that the node's own context resolves. */
export function ownOrReference(
  own: Readonly<Record<string, VisibleModel>>,
  id: string,
  { rows }: RequestContext,
): Reference | Promise<Reference | null> {
  const model = own[typenameOfId(id) ?? '']
  return model ? rows.one(model, id) : referenceTo(id)
}
