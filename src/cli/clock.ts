import { readConfig } from '../config/index.ts'
import { confirmClockOf } from '../operating/index.ts'

/** Runs `verigraph clock confirm` and prints the result. Throws for an unknown command. */
export async function runClock([command, ...more]: readonly string[]): Promise<void> {
  if (command !== 'confirm' || more.length > 0) throw new Error('verigraph clock confirm')
  const now = await confirmClockOf(readConfig(process.env))
  console.log(`${now.toISOString()} is the time: every Verigraph here whose clock agrees goes on within a second.`)
}
