import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What somebody else was told while something was asked. */
export interface Readiness<T> {
  readonly answer: T
  /** Milliseconds of the slowest answer of `/readyz`. */
  readonly slowest: number
  /** The statuses that it had, each once; 0 for no answer. */
  readonly statuses: readonly number[]
}

/** Asks for something, while another thread asks every fifty milliseconds whether the service is ready. */
export async function readinessWhile<T>({ url }: { url: string }, ask: () => Promise<T>): Promise<Readiness<T>> {
  const worker = new Worker('./test/support/ask-ready.mjs', { workerData: url })
  try {
    await once(worker, 'message')
    const answer = await ask()
    const told = once(worker, 'message') as Promise<[{ status: number; took: number }[]]>
    worker.postMessage('enough')
    const [asked] = await told
    return {
      answer,
      slowest: Math.max(...asked.map(({ took }) => took)),
      statuses: [...new Set(asked.map(({ status }) => status))],
    }
  } finally {
    await worker.terminate()
  }
}
