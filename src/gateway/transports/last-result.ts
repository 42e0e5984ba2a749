import type { ExecutionResult, GraphQLError } from 'graphql'

/** The same results; but where they fail, the error is the last of them. graphql-sse would leave the stream of one that throws open. */
export function withLastResult(
  results: AsyncIterableIterator<ExecutionResult>,
): AsyncIterableIterator<ExecutionResult> {
  let failed = false
  return {
    async next() {
      if (failed) return { done: true, value: undefined }
      try {
        return await results.next()
      } catch (error) {
        failed = true
        return { done: false, value: { errors: [error as GraphQLError] } } // in the form that clients see already
      }
    },
    async return() {
      await results.return?.()
      return { done: true, value: undefined }
    },
    async throw(error) {
      await results.return?.()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
