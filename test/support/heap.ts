import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
// V8 keeps whatever it has compiled until memory runs short, which is nothing that a program holds.
setFlagsFromString('--no-compilation-cache')
const collectGarbage = runInNewContext('gc') as () => void

/** MiB that are held after some work and were not before it. */
export async function heldAfter(work: () => Promise<unknown>): Promise<number> {
  const before = held()
  await work()
  return held() - before
}

function held(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1024 ** 2
}
