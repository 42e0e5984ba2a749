import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What generates load, in a process of its own that lives as long as the bench, so that it is warm when it counts. */
export class Load {
  #child = fork(new URL('load-generator.mjs', import.meta.url).pathname, { serialization: 'advanced' })

  /**
   * Opens connections that will send these bodies to an address, each the next one; `{{n}}` in a body becomes a number that comes only
   * once. What comes back sends them, and throws where an answer begins otherwise than `expected`.
   */
  async target({ url, headers, bodies, expected, connections = 32 }) {
    const { id } = await this.#ask({ open: { url, headers, bodies, expected, connections } })
    return {
      /** For so many milliseconds. */
      run: (milliseconds) => this.#ask({ run: { id, milliseconds } }),
      /** All of them, once; `sentAt` says when each was sent, in nanoseconds of the machine's clock. */
      sendAll: () => this.#ask({ run: { id, once: true } }),
    }
  }

  stop() {
    this.#child.kill()
  }

  async #ask(question) {
    this.#child.send(question)
    const [answer] = await once(this.#child, 'message')
    if (answer.error) throw new Error(answer.error)
    return answer
  }
}
