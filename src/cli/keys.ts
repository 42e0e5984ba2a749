import { readConfig } from '../config/index.ts'
import { openKeys } from '../operating/index.ts'

/** Runs `verigraph keys …` and prints the result. Throws for an unknown command. */
export async function runKeys([command, id, ...more]: readonly string[]): Promise<void> {
  const keys = await openKeys(readConfig(process.env))
  try {
    if (command === 'list' && id === undefined) return print(await keys.list())
    if (command === 'rotate' && id === undefined) {
      const { rewrapped } = await keys.rotate()
      return console.log(`A new key wraps the keys of ${rewrapped} platforms; a new signing key signs from now on.`)
    }
    if (command === 'retire' && id !== undefined && more.length === 0) {
      await keys.retire(id)
      return console.log(`The key ${id} is forgotten.`)
    }
    throw new Error('verigraph keys list, verigraph keys rotate, or verigraph keys retire ID')
  } finally {
    await keys[Symbol.asyncDispose]()
  }
}

const print = (uses: readonly { id: string; current: boolean; wraps: number }[]): void => {
  for (const { id, current, wraps } of uses)
    console.log(`${id}  ${current ? 'current' : 'retired'}  wraps ${wraps} platform keys`)
}
