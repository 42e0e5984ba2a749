import type { CombinedError } from '@urql/core'

/** The reason why a mutation was refused, from the graph; `path` is the path of the input field. */
export interface Refusal {
  code: string
  message: string
  path?: readonly string[] | null
}

interface Refused {
  userErrors: readonly Refusal[]
}

/** Returns the refusal in the answer to a mutation; null when it succeeded. */
export function refusalIn(answer: { error?: CombinedError; data?: object | null }): Refusal | null {
  if (answer.error) {
    const [first] = answer.error.graphQLErrors
    return { code: String(first?.extensions?.code ?? 'NETWORK'), message: first?.message ?? answer.error.message }
  }
  const [payload] = Object.values(answer.data ?? {}).filter(
    (each): each is Refused => typeof each === 'object' && each !== null && 'userErrors' in each,
  )
  return payload?.userErrors[0] ?? null
}
