import { setTimeout } from 'node:timers/promises'

/** What others saw of it while something was asked. */
export interface HeldUp<T> {
  readonly answer: T
  /** Milliseconds that the thread which answers everybody had worked when it was answered; whatever else the machine does. */
  readonly worked: number
  /** How often somebody was told meanwhile that the service is ready. */
  readonly ready: number
}

function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Asks for something, and meanwhile again and again whether the service is ready. */
export async function whileAsking<T>({ url }: { url: string }, ask: () => Promise<T>): Promise<HeldUp<T>> {
  const before = worked()
  let goesOn = true
  let ready = 0
  const probe = async (): Promise<void> => {
    while (goesOn) {
      const response = await fetch(`${url}/readyz`)
      if (response.status === 200) ready += 1
      await setTimeout(20)
    }
  }
  const probing = probe()
  try {
    return { answer: await ask(), worked: worked() - before, ready }
  } finally {
    goesOn = false
    await probing
  }
}
