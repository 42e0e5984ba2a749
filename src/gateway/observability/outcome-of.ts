import type { ExecutionResult } from 'graphql'
import type { Outcome } from '../../telemetry/index.ts'
import { isExpected } from '../pipeline/format-error.ts'

/** How an operation ended. A refused mutation is visible only if the client selects `userErrors`. */
export function outcomeOf({ data, errors }: ExecutionResult): Outcome {
  if (errors && errors.length > 0) return outcomeOfErrors(errors)
  return Object.values(data ?? {}).some(saysNo) ? 'refused' : 'ok'
}

export const outcomeOfErrors = (errors: readonly unknown[]): Outcome =>
  errors.every(isExpected) ? 'rejected' : 'failed'

function saysNo(answer: unknown): boolean {
  const { userErrors } = (answer ?? {}) as { userErrors?: unknown }
  return Array.isArray(userErrors) && userErrors.length > 0
}
