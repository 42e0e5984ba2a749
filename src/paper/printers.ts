import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import type { Script } from './script.ts'

/** Bytes of the documents that are kept. */
const ROOM = 32 * 1024 ** 2
/** Documents that wait for a printer at most. */
const MOST_WAITING = 40
/** Milliseconds that one document may take. */
const PATIENCE = 30_000
/** The code that prints stands beside this one: as it was written, where this runs from there, or as it was built. */
const CODE = new URL(`./printer-worker${extname(import.meta.url)}`, import.meta.url)

/** A document, and the milliseconds that it took; none where it was kept. */
export interface Printed {
  readonly bytes: Uint8Array
  readonly milliseconds: number
}

/** So many documents wait already that one more would wait too long. */
export class PrintersBusy extends Error {}

interface Job {
  readonly script: Script
  readonly printed: PromiseWithResolvers<Printed>
}

/** Threads that set documents, beside the one that answers everybody: a few, begun when they are needed. */
export class Printers {
  readonly #kept = new LRUCache<string, Uint8Array>({ maxSize: ROOM, sizeCalculation: ({ length }) => length || 1 })
  readonly #underWay = new Map<string, Promise<Printed>>()
  readonly #waiting: Job[] = []
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #most = Math.max(1, Math.min(4, availableParallelism() - 1))

  /** The PDF of a script, set anew only where it is not kept. Rejects with `PrintersBusy`. */
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
    worker.on('error', () => undefined) // whoever waits for it is told, and it has ended
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
