/** Asks again and again whether a Verigraph is ready, on a thread of its own: what the test does must not count. */
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

const EVERY = 50
let goesOn = true

once(parentPort, 'message').then(() => {
  goesOn = false
})

const asked = []
while (goesOn) {
  const began = performance.now()
  const status = await fetch(`${workerData}/readyz`).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )
  asked.push({ status, took: performance.now() - began })
  if (asked.length === 1) parentPort.postMessage('asking')
  await setTimeout(EVERY)
}
parentPort.postMessage(asked)
