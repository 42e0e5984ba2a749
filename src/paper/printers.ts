import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import type { Script } from './script.ts'

/** Size of the document cache in bytes. */
const ROOM = 32 * 1024 ** 2
/** Maximum length of the queue. */
const MOST_WAITING = 40
/** Timeout of one document in milliseconds. */
const PATIENCE = 30_000
/** The worker's code beside this file, as TypeScript source or compiled. */
const CODE = new URL(`./printer-worker${extname(import.meta.url)}`, import.meta.url)

/** A document and its rendering time in milliseconds; 0 if it was cached. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly milliseconds: number
}

/** The queue is full. */
export class PrintersBusy extends Error {}

interface Job {
  readonly script: Script
  readonly printed: PromiseWithResolvers<Printed>
}

/**
 * A pool of worker threads that render documents, so that the main thread stays responsive. Workers are started on
 * demand.
 */
export class Printers {
  readonly #kept = new LRUCache<string, Uint8Array>({ maxSize: ROOM, sizeCalculation: ({ length }) => length || 1 })
  readonly #underWay = new Map<string, Promise<Printed>>()
  readonly #waiting: Job[] = []
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #most = Math.max(1, Math.min(4, availableParallelism() - 1))

  /** Renders a script as a PDF, or returns it from the cache. Rejects with `PrintersBusy` when the queue is full. */
  async print(script: Script): Promise<Printed> {
    const key = createHash('sha256').update(JSON.stringify(script)).digest('base64')
    const kept = this.#kept.get(key)
    if (kept) return { bytes: kept, milliseconds: 0 }
    let printed = this.#underWay.get(key)
    if (!printed) {
      printed = this.#set(script).finally(() => this.#underWay.delete(key))
      this.#underWay.set(key, printed)
    }
    const result = await printed
    this.#kept.set(key, result.bytes)
    return result
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  async #set(script: Script): Promise<Printed> {
    if (this.#waiting.length >= MOST_WAITING)
      throw new PrintersBusy(`${MOST_WAITING} documents are to be printed before this one.`)
    const job: Job = { script, printed: Promise.withResolvers() }
    this.#waiting.push(job)
    this.#goOn()
    return job.printed.promise
  }

  #goOn(): void {
    if (this.#waiting.length === 0) return
    const worker = this.#idle.pop() ?? (this.#all.size < this.#most ? this.#begin() : undefined)
    const job = worker && this.#waiting.shift()
    if (worker && job) this.#give(worker, job)
  }

  #begin(): Worker {
    const worker = new Worker(CODE, { execArgv: [] })
    worker.unref()
    worker.on('error', () => undefined) // the waiting job gets the error, and the worker has ended
    worker.once('exit', () => this.#all.delete(worker))
    this.#all.add(worker)
    return worker
  }

  #give(worker: Worker, { script, printed }: Job): void {
    const impatience = setTimeout(() => worker.terminate(), PATIENCE)
    const ended = (error?: unknown): void => {
      this.#all.delete(worker)
      printed.reject(error instanceof Error ? error : new Error('The document could not be set in time.'))
      done()
    }
    const answered = (answer: (Printed & { error?: undefined }) | { error: unknown }): void => {
      if (answer.error === undefined) printed.resolve(answer as Printed)
      else printed.reject(answer.error)
      this.#idle.push(worker)
      done()
    }
    const done = (): void => {
      clearTimeout(impatience)
      worker.off('message', answered).off('error', ended).off('exit', ended)
      this.#goOn()
    }
    worker.once('message', answered).once('error', ended).once('exit', ended)
    worker.postMessage(script)
  }
}
