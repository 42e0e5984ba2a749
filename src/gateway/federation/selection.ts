import type { GraphQLResolveInfo } from 'graphql'
import { selectedFields } from '../../graph/index.ts'

const HELD = ['id', '__typename']

/** Cached by nodes: cached documents keep the same ones. */
const known = new WeakMap<object, boolean>()

/** Whether a selection needs more than `id` and `__typename`, which a reference already holds. */
export function selectsMoreThanId({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  let answer = known.get(fieldNodes)
  if (answer === undefined) {
    answer = selectedFields(fieldNodes, fragments).some(({ name }) => !HELD.includes(name.value))
    known.set(fieldNodes, answer)
  }
  return answer
}
