import { prefixOf } from '../storage/index.ts'
import { ID } from '../texts/index.ts'

/** How ids of a type are recognized: by their prefix, or by a pattern for ids that are named by hand. */
export type IdForm = { readonly prefix: string } | { readonly pattern: RegExp }

const byPrefix = new Map<string, string>()
const byPattern = new Map<string, RegExp>()

/**
 * Registers the id form of a type. A prefix never changes, because third parties store the ids. Throws when another
 * type has the prefix.
 */
export function nameNode(typename: string, form: IdForm): void {
  if ('pattern' in form) {
    byPattern.set(typename, form.pattern)
    return
  }
  const other = byPrefix.get(form.prefix)
  if (other !== undefined && other !== typename)
    throw new Error(`${typename} and ${other} have ids of one prefix, ${form.prefix}.`)
  byPrefix.set(form.prefix, typename)
}

/** The names of all node types. */
export const nodeTypes = (): readonly string[] => [...byPrefix.values(), ...byPattern.keys()]

/** Length of the part after the prefix: an underscore and 26 characters. */
const ID_SUFFIX = 27

/** Normalizes a sent id; empty for a text that cannot be an id. */
export function idIn(sent: string): string {
  const read = ID.read(sent)
  return 'text' in read ? read.text : ''
}

/** The type of an id; `undefined` if no type has such ids. */
export function typenameOfId(id: string): string | undefined {
  const typename = byPrefix.get(prefixOf(id) ?? '')
  if (typename !== undefined) return typename
  for (const [named, pattern] of byPattern) if (pattern.test(id)) return named
  return undefined
}

/**
 * The concrete type of a value of an interface or union: its `__typename`, or else the type of its id, which is trusted
 * here.
 */
export function typenameOf({ __typename, id }: { __typename?: string; id?: string }): string | undefined {
  if (__typename !== undefined || id === undefined) return __typename
  return byPrefix.get(id.slice(0, -ID_SUFFIX)) ?? typenameOfId(id)
}
