import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { MetadataStorage } from '@mikro-orm/core'
import type { Collection, Db } from 'mongodb'
import { demandKnownVersions } from '../demand-known-versions.ts'
import type { Upgrade } from '../upgrade.ts'
import { ensureCollections } from './collections.ts'
import { isDuplicate } from './conflicts.ts'

/** Milliseconds for which a node's claim on the upgrade lasts without renewal, and between two renewals. */
const CLAIM = 15_000
const SIGN_OF_LIFE_EVERY = 3000
/** Milliseconds between two polls. */
const LOOK_EVERY = 100
/** Milliseconds to wait for nodes of an older version to stop: a node that died holds its leases for six seconds. */
const PATIENCE = 8000

interface State {
  _id: 'state'
  /** Upgrades that were applied. */
  versions: string[]
  /** The node that upgrades the database, until its claim expires. */
  claim: { node: string; until: Date } | null
}

/**
 * Upgrades documents, collections and indexes to the newest version: one node at a time, while the others wait. If a
 * node stops midway, the next one continues. Throws for versions unknown to this Verigraph, and when nodes of an older
 * version keep running.
 */
export async function bringUpToDate(db: Db, models: MetadataStorage, versions: readonly Upgrade[]): Promise<void> {
  const states = db.collection<State>('verigraph_state')
  const before = await states.findOne({ _id: 'state' })
  demandKnownVersions(before?.versions ?? [], versions)
  const node = randomUUID()
  const state = await claim(db, states, node)
  const alive = setInterval(() => sign(db, states, node).catch(untilTheNext), SIGN_OF_LIFE_EVERY).unref()
  try {
    demandKnownVersions(state.versions, versions)
    const missing = versions.filter(({ name }) => !state.versions.includes(name))
    if (missing.some(({ mongodb }) => mongodb)) await untilNobodyWorks(db)
    for (const { name, mongodb } of missing) {
      await mongodb?.(db)
      await states.updateOne({ _id: 'state' }, { $addToSet: { versions: name } })
    }
    // Last, because unique indexes need the upgraded documents.
    await ensureCollections(db, models)
  } finally {
    clearInterval(alive)
    await states.updateOne({ _id: 'state', 'claim.node': node }, { $set: { claim: null } })
  }
}

/** Takes the claim, waiting until no other node has it. */
async function claim(db: Db, states: Collection<State>, node: string): Promise<State> {
  await states
    .updateOne({ _id: 'state' }, { $setOnInsert: { versions: [], claim: null } }, { upsert: true })
    .catch(unlessSomebodyElseDid)
  for (;;) {
    const now = await timeAt(db)
    const free = { _id: 'state' as const, $or: [{ claim: null }, { 'claim.until': { $lt: now } }] }
    const mine = { $set: { claim: { node, until: new Date(now.getTime() + CLAIM) } } }
    const state = await states.findOneAndUpdate(free, mine, { returnDocument: 'after' })
    if (state) return state
    await pause(LOOK_EVERY)
  }
}

/**
 * Waits until no node of an older version runs: it would continue to write the old format. A running node holds leases,
 * or takes over those of another one.
 */
async function untilNobodyWorks(db: Db): Promise<void> {
  const leases = db.collection<{ _id: string; expiresAt: Date }>('lease')
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const held = await leases.findOne({ expiresAt: { $gt: await timeAt(db) } })
    if (!held) return
    if (waited >= PATIENCE)
      throw new Error('Nodes of an older version of Verigraph are at work here. Stop all of them first.')
    await pause(LOOK_EVERY)
  }
}

async function sign(db: Db, states: Collection<State>, node: string): Promise<void> {
  const until = new Date((await timeAt(db)).getTime() + CLAIM)
  await states.updateOne({ _id: 'state', 'claim.node': node }, { $set: { 'claim.until': until } })
}

/** The time of the server's clock, so that the nodes' clocks do not matter. */
const timeAt = async (db: Db): Promise<Date> => (await db.admin().command({ hello: 1 })).localTime

function unlessSomebodyElseDid(error: unknown): void {
  if (!isDuplicate(error)) throw error
}

/** A failed renewal is followed by the next one. */
const untilTheNext = () => undefined
