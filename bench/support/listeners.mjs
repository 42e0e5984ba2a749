import { fork } from 'node:child_process'
import { once } from 'node:events'

/** Many WebSockets that listen, in a process of their own. Their clock is the machine's, so that times of two processes compare. */
export class Listeners {
  #child = fork(new URL('listener-generator.mjs', import.meta.url).pathname, { serialization: 'advanced' })

  /** Opens one more for each token; `subscription` is a payload of graphql-transport-ws, and without one the bare socket listens. */
  open({ url, tokens, subscription }) {
    return this.#ask({ open: { url: url.replace('http', 'ws'), tokens, subscription } })
  }

  /**
   * Does what makes each of them hear so often; when each of that arrived, in nanoseconds, and `which` of the `frames` it was. Throws
   * where more comes, or nothing for a minute.
   */
  async hear(send, { times = 1 } = {}) {
    await this.#ask({ expect: times })
    const heard = this.#answer()
    const began = process.hrtime.bigint()
    await send()
    const { arrivals, frames, which } = await heard
    return { arrivals, frames, which, latencies: Array.from(arrivals, (at) => Number(at - began) / 1e6) }
  }

  stop() {
    this.#child.kill()
  }

  #ask(question) {
    const answer = this.#answer()
    this.#child.send(question)
    return answer
  }

  async #answer() {
    const [answer] = await once(this.#child, 'message')
    if (answer.error) throw new Error(answer.error)
    return answer
  }
}
