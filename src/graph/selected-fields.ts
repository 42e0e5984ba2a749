import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/**
 * The fields that these nodes select, through all fragments except those on types that do not count. Includes fields
 * that a directive may skip.
 */
export function selectedFields(
  nodes: readonly Pick<FieldNode, 'selectionSet'>[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  counts: (typename: string | undefined) => boolean = () => true,
): FieldNode[] {
  const inSet = (set: SelectionSetNode | undefined): FieldNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection]
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection
      return counts(fragment?.typeCondition?.name.value) ? inSet(fragment?.selectionSet) : []
    })
  return nodes.flatMap(({ selectionSet }) => inSet(selectionSet))
}
