import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a condition, and fails when it has not come true within `patience` milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, patience = 5000): Promise<void> {
  const deadline = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came true: ${holds}`)
    await pause(5)
  }
}
