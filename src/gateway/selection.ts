import { type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

/** The answers for the documents in use; a document's nodes are the same objects each time it is executed. */
const known = new WeakMap<object, boolean>()

/** Whether a field's selection asks for more than `id` and `__typename`, which a reference holds already. */
export function selectsMoreThanId({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  let answer = known.get(fieldNodes)
  if (answer === undefined) {
    answer = fieldNodes.some(({ selectionSet }) => goesBeyondId(selectionSet, fragments))
    known.set(fieldNodes, answer)
  }
  return answer
}

const goesBeyondId = (selectionSet: SelectionSetNode | undefined, fragments: Fragments): boolean =>
  selectionSet?.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value !== 'id' && selection.name.value !== '__typename'
    if (selection.kind === Kind.INLINE_FRAGMENT) return goesBeyondId(selection.selectionSet, fragments)
    return goesBeyondId(fragments[selection.name.value]?.selectionSet, fragments)
  }) ?? false
