import { parentPort } from 'node:worker_threads'
import type { Script } from './script.ts'
import { setInType } from './set-in-type.ts'

/** Sets one script after the other, each as it comes. */
parentPort?.on('message', async (script: Script) => {
  const started = performance.now()
  try {
    const bytes = await setInType(script)
    parentPort?.postMessage({ bytes, milliseconds: performance.now() - started })
  } catch (error) {
    parentPort?.postMessage({ error })
  }
})
