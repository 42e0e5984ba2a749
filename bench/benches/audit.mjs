import 'reflect-metadata'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportTrail, record, Sealer } from '../../dist/audit/index.js'
import { models, upgrades } from '../../dist/contexts.js'
import { GrowingTree, leafHashOf, toHex } from '../../dist/merkle/index.js'
import { SigningKeys } from '../../dist/signing/index.js'
import { openSqlite, Storage, systemClock } from '../../dist/storage/index.js'
import { alone } from '../support/figures.mjs'

const BATCH = 1000
const CALLER = { clientId: 'vietsocial', roles: [], organisationId: 'platform_01m5tgczz6e00800046xv47qcn' }

/** A million entries: how long their export takes to verify, and in how much memory. Then how fast a backlog is sealed. */
export async function audit({ quick }) {
  const entries = quick ? 10_000 : 1_000_000
  const folder = await mkdtemp(join(tmpdir(), 'verigraph-bench-'))
  const signingKeys = await SigningKeys.import([await SigningKeys.generate()])
  try {
    const file = join(folder, 'trail.jsonl')
    await pipeline(Readable.from(madeUpTrail(signingKeys, entries)), createWriteStream(file))
    const { seconds, megabytes } = await verify(file)
    const { rate, exportRate } = await sealing(folder, signingKeys)
    return [
      alone(`verify ${entries} entries: s`, 'lower', seconds),
      alone(`verify ${entries} entries, peak memory: MB`, 'lower', megabytes),
      alone('entries sealed a second', 'higher', rate),
      alone('entries exported a second', 'higher', exportRate),
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** An export as it would be written, without a database behind it. */
async function* madeUpTrail(signingKeys, wanted) {
  const tree = new GrowingTree()
  yield line({ kind: 'header', format: 'verigraph-audit-trail/1', keys: signingKeys.publicJwks, newest: null })
  while (tree.size < wanted) {
    const entries = Array.from({ length: BATCH }, (_, offset) => entryAt(tree.size + offset))
    const leaves = entries.map(leafHashOf)
    const start = tree.size
    for (const leaf of leaves) tree.append(leaf)
    const claims = { treeSize: tree.size, rootHash: toHex(tree.root()), sealedAt: new Date().toISOString() }
    const checkpoint = await signingKeys.sign(claims, 'audit-checkpoint+jws')
    yield line({ kind: 'checkpoint', checkpoint, leafHashes: leaves.map(toHex) })
    for (const [offset, entry] of entries.entries()) yield line({ kind: 'entry', leafIndex: start + offset, entry })
  }
}

const line = (value) => `${JSON.stringify(value)}\n`

const entryAt = (index) => ({
  id: `audit_${String(index).padStart(26, '0')}`,
  at: '2026-11-23T20:45:22.662Z',
  clientId: CALLER.clientId,
  organisationId: CALLER.organisationId,
  onBehalfOfId: null,
  action: 'removal-order.complied',
  subjectId: 'order_01m84z23q6e0080098swsyqjmj',
  before: { status: 'ACKNOWLEDGED', compliedAt: null, complianceReportedAt: null },
  after: {
    status: 'COMPLIED',
    compliedAt: '2026-11-23T20:45:22.662Z',
    complianceReportedAt: '2026-11-23T20:45:22.662Z',
  },
})

/** The command itself, in a process of its own. */
async function verify(file) {
  const script = `
    process.argv.splice(1, 0, 'verigraph')
    process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))
    await import('./dist/cli/main.js')`
  const began = performance.now()
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, 'audit', 'verify', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr.on('data', (chunk) => (told += chunk))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(told)
  return { seconds: (performance.now() - began) / 1000, megabytes: Number(/peak (\d+)/.exec(told)[1]) / 1024 }
}

async function sealing(folder, signingKeys) {
  const storage = new Storage(await openSqlite({ file: join(folder, 'verigraph.db'), models, upgrades }), systemClock)
  const sealer = new Sealer({ storage, signingKeys, publicUrl: 'http://127.0.0.1' })
  const entries = 5 * BATCH
  for (let written = 0; written < entries; written += BATCH)
    await storage.transaction(CALLER, async (tx) => {
      for (let number = 0; number < BATCH; number++)
        record(tx, 'thing.done', { id: 'order_01m84z23q6e0080098swsyqjmj' })
    })
  let began = performance.now()
  await sealer.seal(CALLER)
  const rate = (entries * 1000) / (performance.now() - began)
  began = performance.now()
  for await (const _ of exportTrail({ reader: storage.reader, keys: {} }));
  const exportRate = (entries * 1000) / (performance.now() - began)
  await storage.close()
  return { rate, exportRate }
}
