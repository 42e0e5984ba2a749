import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a condition, and fails when it has not come true within five seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came true: ${holds}`)
    await pause(5)
  }
}
