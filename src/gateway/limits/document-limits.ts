import { type GraphQLError, Kind, type SelectionNode, type SelectionSetNode, type ValidationRule } from 'graphql'
import { BeyondLimit } from './beyond-limit.ts'
import type { Limits } from './limits.ts'

/** The size of a selection set with its fragments expanded. */
interface Size {
  depth: number
  aliases: number
  directives: number
}

const NOTHING: Size = { depth: 0, aliases: 0, directives: 0 }

/** Refuses operations that are deeper, or have more aliases or directives, than the limits allow. */
export const documentLimits =
  (limits: Pick<Limits, keyof Size>): ValidationRule =>
  (context) => {
    const fragments = new Map<string, Size>()

    /** Measures a fragment once: a few nested fragments expand to any number of fields. */
    const sizeOfFragment = (name: string): Size => {
      let size = fragments.get(name)
      if (!size) {
        fragments.set(name, NOTHING) // another rule refuses a recursive fragment
        size = sizeOfSelections(context.getFragment(name)?.selectionSet)
        fragments.set(name, size)
      }
      return size
    }

    const sizeOfSelection = (selection: SelectionNode): Size => {
      const directives = selection.directives?.length ?? 0
      if (selection.kind === Kind.FRAGMENT_SPREAD) return added(sizeOfFragment(selection.name.value), { directives })
      const inner = sizeOfSelections(selection.selectionSet)
      if (selection.kind === Kind.INLINE_FRAGMENT) return added(inner, { directives })
      const depth = isIntrospection(selection.name.value) ? 0 : inner.depth + 1
      return added({ ...inner, depth }, { directives, aliases: selection.alias ? 1 : 0 })
    }

    const sizeOfSelections = (selectionSet: SelectionSetNode | undefined): Size =>
      (selectionSet?.selections ?? []).map(sizeOfSelection).reduce(together, NOTHING)

    return {
      OperationDefinition({ selectionSet, directives }) {
        const size = added(sizeOfSelections(selectionSet), { directives: directives?.length ?? 0 })
        for (const error of errorsOf(size, limits)) context.reportError(error)
      },
    }
  }

/** Introspection does not count: its query has thirteen levels, and graphql-js limits its cost, which is equal for all schemas. */
const isIntrospection = (fieldName: string): boolean => fieldName === '__schema' || fieldName === '__type'

const added = (size: Size, more: Partial<Size>): Size => ({
  ...size,
  aliases: size.aliases + (more.aliases ?? 0),
  directives: size.directives + (more.directives ?? 0),
})

const together = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  directives: one.directives + other.directives,
})

function errorsOf(size: Size, limits: Size): GraphQLError[] {
  const over = (actual: number, limit: number, make: (figures: { actual: number; limit: number }) => BeyondLimit) =>
    actual > limit ? [make({ actual, limit })] : []
  return [
    ...over(size.depth, limits.depth, (figures) => {
      const message = `This goes ${figures.actual} levels deep; ${figures.limit} are allowed. Ask in several queries, each from an id of the one before.`
      return new BeyondLimit('QUERY_TOO_DEEP', message, figures)
    }),
    ...over(size.aliases, limits.aliases, (figures) => {
      const message = `This has ${figures.actual} aliases; ${figures.limit} are allowed. Send several requests.`
      return new BeyondLimit('TOO_MANY_ALIASES', message, figures)
    }),
    ...over(size.directives, limits.directives, (figures) => {
      const message = `This has ${figures.actual} directives; ${figures.limit} are allowed. Put @include and @skip on fragments instead of single fields.`
      return new BeyondLimit('TOO_MANY_DIRECTIVES', message, figures)
    }),
  ]
}
