import type { CombinedError } from '@urql/core'

/** Why something was not done, as the graph says it; `path` leads to the field of the input that it is about. */
export interface Refusal {
  code: string
  message: string
  path?: readonly string[] | null
}

interface Refused {
  userErrors: readonly Refusal[]
}

/** Why a mutation came to nothing, as one sentence; null where it was carried out. */
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
