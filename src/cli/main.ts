#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { type Config, readConfig, readServeConfig } from '../config/index.ts'
import { subgraphNames } from '../running/index.ts'
import { startDemo, startServing, type Verigraph } from '../verigraph.ts'
import { allocateYoung } from './allocate-young.ts'
import { runAudit } from './audit.ts'
import { runClock } from './clock.ts'
import { runExport, runImport } from './data.ts'
import { giveBackMemory } from './give-back-memory.ts'
import { greeting } from './greeting.ts'
import { runKeys } from './keys.ts'
import { runRestore } from './restore.ts'
import { runSecrets } from './secrets.ts'

const USAGE = `verigraph demo                 starts a seeded demo on loopback; PORT and VERIGRAPH_DATA (a folder) change where
verigraph serve                starts production; says what is missing when it cannot
  --subgraphs NAME,NAME        … only these, each at /subgraphs/NAME/graphql, to a router that has schema/supergraph.graphql
verigraph secrets create FILE  makes the keys that production needs
verigraph keys                 list | rotate | retire ID: the keys of an installation, also while it runs
verigraph audit                export FILE | verify FILE [--checkpoint FILE]… [--keys FILE]: the audit trail, to be verified anywhere
verigraph clock confirm        says that this machine's clock is right, where a jump of it holds what cannot be undone
verigraph export FILE          writes all data of an installation that does not run into a file, to be moved or kept
verigraph import FILE          fills an empty database from such a file, and verifies it
verigraph restore FILE         puts a backup of the SQLite file in its place: --after N, or --checkpoint FILE, says what was given out since
verigraph --help               prints this

Settings are environment variables, or stand in a file that VERIGRAPH_CONFIG names; .env.example shows them all.`

/** Milliseconds that open requests have to finish after the stop before the process exits. */
const PATIENCE = 4500
/** Milliseconds after the start until its memory is released. */
const SETTLED_AFTER = 1000

async function main(): Promise<void> {
  allocateYoung()
  const [first, ...rest] = process.argv.slice(2)
  if (first === 'audit') return runAudit(rest)
  if (first === 'import') return runImport(rest)
  if (first === 'restore') return runRestore(rest)
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h' }, subgraphs: { type: 'string' } },
    allowPositionals: true,
  })
  const [command, ...more] = positionals
  if (values.help) return console.log(USAGE)
  if (command === 'keys') return runKeys(more)
  if (command === 'clock') return runClock(more)
  if (command === 'secrets') return runSecrets(more)
  if (command === 'export') return runExport(more)
  if (command === 'demo' && more.length === 0 && values.subgraphs === undefined) return runDemo()
  if (command === 'serve' && more.length === 0) return runServe(values.subgraphs)
  throw new Error(`There is no such command.\n${USAGE}`)
}

async function runDemo(): Promise<void> {
  const config = readConfig(process.env)
  const verigraph = await startDemo(config)
  goOn(verigraph, config)
  console.log(greeting(verigraph.url, config.dataFolder))
}

async function runServe(list: string | undefined): Promise<void> {
  const subgraphs = list === undefined ? null : subgraphNames(list)
  const config = await readServeConfig(process.env)
  const verigraph = await startServing(config, {}, subgraphs)
  goOn(verigraph, config)
  console.log(`Verigraph serves ${subgraphs?.join(', ') ?? config.publicUrl} on ${verigraph.url}`)
}

/** Schedules the release of memory and the handling of stop signals. */
function goOn(verigraph: Verigraph, { drain }: Config): void {
  setTimeout(giveBackMemory, SETTLED_AFTER).unref()
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), drain + PATIENCE).unref()
      verigraph.close().then(() => process.exit(0), fail)
    })
}

function fail(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(code === 'EADDRINUSE' ? `${message}\nSet PORT to a free one.` : message)
  process.exit(1)
}

main().catch(fail)
