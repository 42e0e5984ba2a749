#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { startDemo, type Verigraph } from '../verigraph.ts'
import { runAudit } from './audit.ts'
import { greeting } from './greeting.ts'
import { runKeys } from './keys.ts'

const USAGE = `verigraph demo    starts a seeded demo on loopback; PORT and VERIGRAPH_DATA (a folder) change where
verigraph keys    list | rotate | retire ID: the keys of VERIGRAPH_DATA, also while a demo runs on it
verigraph audit   export FILE | verify FILE [--checkpoint FILE]… [--keys FILE]: the audit trail, to be verified anywhere
verigraph --help  prints this`

/** Milliseconds that open requests get to end before the process goes. */
const PATIENCE = 4500

async function main(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2)
  if (first === 'audit') return runAudit(rest)
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  })
  const [command, ...more] = positionals
  if (values.help) return console.log(USAGE)
  if (command === 'keys') return runKeys(more)
  if (command !== 'demo' || more.length > 0) throw new Error(`There is no such command.\n${USAGE}`)
  const config = readConfig(process.env)
  const verigraph = await startDemo(config)
  endOnSignal(verigraph)
  console.log(greeting(verigraph.url, config.dataFolder))
}

function endOnSignal(verigraph: Verigraph): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), PATIENCE).unref()
      verigraph.close().then(() => process.exit(0), fail)
    })
}

function fail(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `${message}\nSet PORT to a free one.` : message)
  process.exit(1)
}

main().catch(fail)
