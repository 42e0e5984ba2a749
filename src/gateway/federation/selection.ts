import type { GraphQLResolveInfo } from 'graphql'
import { selectedFields } from '../../graph/index.ts'

const HELD = ['id', '__typename']

/** The answers for the documents in use; a document's nodes are the same objects each time it is executed. */
const known = new WeakMap<object, boolean>()

/** Whether a field's selection asks for more than `id` and `__typename`, which a reference holds already. */
export function selectsMoreThanId({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  let answer = known.get(fieldNodes)
  if (answer === undefined) {
    answer = selectedFields(fieldNodes, fragments).some(({ name }) => !HELD.includes(name.value))
    known.set(fieldNodes, answer)
  }
  return answer
}
