// npm run bench             every measurement
// npm run bench -- NAME …   only these
// Each prints what it measured, and writes it to bench/results/NAME.json.
import { mkdir, writeFile } from 'node:fs/promises'
import { audit } from './audit.mjs'
import { fanout } from './fanout.mjs'
import { figures } from './figures.mjs'
import { gate } from './gate.mjs'
import { nationalLoad } from './national-load.mjs'
import { permits } from './permits.mjs'
import { start } from './start.mjs'
import { takedown } from './takedown.mjs'

const BENCHES = { start, takedown, fanout, permits, gate, figures, audit, 'national-load': nationalLoad }

const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const bench = BENCHES[name]
  if (!bench) throw new Error(`There is no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}.`)
  const measured = await bench()
  console.log(`\n${name}`)
  console.table(measured)
  await mkdir(new URL('results/', import.meta.url), { recursive: true })
  await writeFile(new URL(`results/${name}.json`, import.meta.url), `${JSON.stringify(measured, null, 2)}\n`)
}
