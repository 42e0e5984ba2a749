// npm run bench                 every measurement
// npm run bench -- NAME …       only these
// npm run bench -- --quick …    small and short, to see that they work; the figures mean nothing
// npm run bench -- --against DIR NAME …   beside another checkout that is built (npm ci there), in one run; writes nothing
// Each prints what it measured, and writes it to bench/results/NAME.json and docs/performance.md; a quick run writes nothing.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { benchesInTurn } from './support/against.mjs'
import { OtherCheckout } from './support/other-checkout.mjs'

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

/** Those that put two products under one load. */
const UNDER_ONE_LOAD = new Set(['federated-read', 'verified-publish'])

const OPTIONS = { quick: { type: 'boolean' }, against: { type: 'string' } }
const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
const against = values.against && new OtherCheckout(values.against)
if (!existsSync(new URL('node_modules', import.meta.url))) install()
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  if (!BENCHES[name]) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`)
  const measured = await run(name)
  console.log(`\n${name}`)
  console.table(measured)
  if (values.quick || against) continue
  await mkdir(new URL('results/', import.meta.url), { recursive: true })
  await writeFile(new URL(`results/${name}.json`, import.meta.url), `${JSON.stringify(measured, null, 2)}\n`)
}
if (!values.quick && !against) await import('./report.mjs')
process.exit() // what a bench has left open shall not keep the next one waiting

/** Beside another checkout: under one load where the bench can do that, and otherwise a whole bench of each in turn. */
async function run(name) {
  const quick = values.quick ?? false
  if (against && !UNDER_ONE_LOAD.has(name)) {
    const ourselves = new OtherCheckout('.')
    return benchesInTurn(against, `benches/${name}`, BENCHES[name], { quick, ourselves })
  }
  const { [BENCHES[name]]: bench } = await import(`./benches/${name}.mjs`)
  return bench({ quick, against })
}

function install() {
  const { status } = spawnSync('npm', ['ci', '--prefix', 'bench'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed.')
}
