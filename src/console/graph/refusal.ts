import type { CombinedError } from '@urql/core'

interface Refused {
  userErrors: readonly { code: string; message: string }[]
}

/** Why a mutation came to nothing, as one sentence; null where it was carried out. */
export function refusalIn(answer: {
  error?: CombinedError
  data?: object | null
}): { code: string; message: string } | null {
  if (answer.error) {
    const [first] = answer.error.graphQLErrors
    return { code: String(first?.extensions?.code ?? 'NETWORK'), message: first?.message ?? answer.error.message }
  }
  const [payload] = Object.values(answer.data ?? {}).filter(
    (each): each is Refused => typeof each === 'object' && each !== null && 'userErrors' in each,
  )
  return payload?.userErrors[0] ?? null
}
