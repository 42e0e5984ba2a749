import type { ExecutionResult, GraphQLError } from 'graphql'

/** Turns a thrown error into the last result: graphql-sse does not close the stream of an iterator that throws. */
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
        return { done: false, value: { errors: [error as GraphQLError] } } // the pipeline has presented it
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
