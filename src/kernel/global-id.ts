import { prefixOf } from '../storage/index.ts'
import { ID } from '../texts/index.ts'

/** How the ids of a type are told from others: by their prefix, or by their whole form where they are named by hand. */
export type IdForm = { readonly prefix: string } | { readonly pattern: RegExp }

const byPrefix = new Map<string, string>()
const byPattern = new Map<string, RegExp>()

/** Says how the ids of a type are told. A prefix is for ever: it stands in ids that others have kept. Throws where another type has it. */
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

/** The types of all nodes. */
export const nodeTypes = (): readonly string[] => [...byPrefix.values(), ...byPattern.keys()]

/** What follows the prefix: an underscore and 26 characters. */
const ID_SUFFIX = 27

/** The id that a text stands for; what cannot be one is the id of nothing, and empty. */
export function idIn(sent: string): string {
  const read = ID.read(sent)
  return 'text' in read ? read.text : ''
}

/** The type whose id this is; `undefined` where it is the id of nothing. */
export function typenameOfId(id: string): string | undefined {
  const typename = byPrefix.get(prefixOf(id) ?? '')
  if (typename !== undefined) return typename
  for (const [named, pattern] of byPattern) if (pattern.test(id)) return named
  return undefined
}

/** Names the concrete type of any value of an interface or union: by its own word, or else by its id, which needs no check here. */
export function typenameOf({ __typename, id }: { __typename?: string; id?: string }): string | undefined {
  if (__typename !== undefined || id === undefined) return __typename
  return byPrefix.get(id.slice(0, -ID_SUFFIX)) ?? typenameOfId(id)
}
