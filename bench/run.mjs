// npm run bench                 every measurement
// npm run bench -- NAME …       only these
// npm run bench -- --quick …    small and short, to see that they work; the figures mean nothing
// Each prints what it measured, and writes it to bench/results/NAME.json and docs/performance.md; a quick run writes nothing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

/** Each is loaded only when it runs: most need the peers, which are installed first. */
const BENCHES = {
  'federated-read': 'federatedRead',
  'trivial-resolvers': 'trivialResolvers',
  'verified-publish': 'verifiedPublish',
  'takedown-fanout': 'takedownFanout',
  'order-burst': 'orderBurst',
  growth: 'growth',
  permits: 'permits',
  start: 'start',
  import: 'importOrders',
  takedown: 'takedown',
  gate: 'gate',
  audit: 'audit',
  'national-load': 'nationalLoad',
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } })
if (!existsSync(new URL('node_modules', import.meta.url))) install()
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  if (!BENCHES[name]) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`)
  const { [BENCHES[name]]: bench } = await import(`./benches/${name}.mjs`)
  const measured = await bench({ quick: values.quick ?? false })
  console.log(`\n${name}`)
  console.table(measured)
  if (values.quick) continue
  await mkdir(new URL('results/', import.meta.url), { recursive: true })
  await writeFile(new URL(`results/${name}.json`, import.meta.url), `${JSON.stringify(measured, null, 2)}\n`)
}
if (!values.quick) await import('./report.mjs')
process.exit() // what a bench has left open shall not keep the next one waiting

function install() {
  const { status } = spawnSync('npm', ['ci', '--prefix', 'bench'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed.')
}
