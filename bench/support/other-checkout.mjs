import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { startProduct } from './server.mjs'

const MOST_OUTPUT = 1 << 30

/** Another checkout of the product, built: what a change costs is measured against what stood before it. */
export class OtherCheckout {
  constructor(folder) {
    this.root = resolve(folder)
  }

  /** What its own copy of a module in `bench` returns: worlds and requests differ from version to version. */
  async ask(module, name, ...args) {
    const call = `import(${JSON.stringify(`${this.root}/bench/${module}.mjs`)})
      .then((loaded) => loaded[${JSON.stringify(name)}](...${JSON.stringify(args)}))
      .then((answer) => process.stdout.write('\\n' + JSON.stringify(answer), () => process.exit()))`
    const options = { cwd: this.root, maxBuffer: MOST_OUTPUT }
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', call], options)
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1))
  }

  startProduct(options) {
    return startProduct({ root: this.root, ...options })
  }
}
