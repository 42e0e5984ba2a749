import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** Returns the number of selections of a valid operation with its fragments expanded, regardless of directives. */
export function unfoldedSize({ selectionSet }: OperationDefinitionNode, { definitions }: DocumentNode): number {
  const sizes = new Map<string, number>()

  /** Counts a fragment once: a few nested fragments expand to any number of selections. */
  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const size = sizeOfSet(definitions.find((each) => isFragment(each, name))?.selectionSet)
    sizes.set(name, size)
    return size
  }

  const sizeOf = (selection: SelectionNode): number =>
    1 +
    (selection.kind === Kind.FRAGMENT_SPREAD ? sizeOfFragment(selection.name.value) : sizeOfSet(selection.selectionSet))

  const sizeOfSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((size, selection) => size + sizeOf(selection), 0)

  return sizeOfSet(selectionSet)
}

const isFragment = (
  definition: DocumentNode['definitions'][number],
  name: string,
): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name
