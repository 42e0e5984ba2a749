// npm run bench                 every measurement
// npm run bench -- NAME …       only these
// npm run bench -- --quick …    small and short, to see that they work; the figures mean nothing
// Each prints what it measured, and writes it to bench/results/NAME.json; those of a quick run are not kept.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'

const BENCHES = {
  'federated-read': async () => (await import('./benches/federated-read.mjs')).federatedRead,
  'trivial-resolvers': async () => (await import('./benches/trivial-resolvers.mjs')).trivialResolvers,
  'verified-publish': async () => (await import('./benches/verified-publish.mjs')).verifiedPublish,
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } })
if (!existsSync(new URL('node_modules', import.meta.url))) install()
for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  const load = BENCHES[name]
  if (!load) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`)
  const bench = await load()
  const measured = await bench({ quick: values.quick ?? false })
  console.log(`\n${name}`)
  console.table(measured)
  if (values.quick) continue
  await mkdir(new URL('results/', import.meta.url), { recursive: true })
  await writeFile(new URL(`results/${name}.json`, import.meta.url), `${JSON.stringify(measured, null, 2)}\n`)
}
process.exit() // what a bench has left open shall not keep the next one waiting

function install() {
  const { status } = spawnSync('npm', ['ci', '--prefix', 'bench'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed.')
}
