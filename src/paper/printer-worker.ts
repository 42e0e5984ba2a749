import { parentPort } from 'node:worker_threads'
import type { Script } from './script.ts'
import { setInType } from './set-in-type.ts'

/** CPU time of this thread in milliseconds. */
function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Renders each received script. */
parentPort?.on('message', async (script: Script) => {
  const before = worked()
  try {
    const bytes = await setInType(script)
    parentPort?.postMessage({ bytes, milliseconds: worked() - before })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
