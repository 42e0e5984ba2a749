import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { freePort } from './free-port.ts'

const GIVEN = 'VERIGRAPH_TEST_MONGODB_URL'
/** Tells the suites that they share a SecantusDB, and where it is. */
const SECANTUS = 'VERIGRAPH_TEST_SECANTUS'
const PATIENCE = 30_000

/** Ends what was started. */
export type Stop = () => Promise<void>

/** One MongoDB for all suites: one that is given, a mongod, SecantusDB; or none, and the run says so. */
export async function startMongodb(): Promise<Stop | null> {
  if (process.env[GIVEN]) return null
  const mongod = process.env.MONGOMS_SYSTEM_BINARY ?? onPath('mongod')
  if (mongod) return startReplicaSet(mongod)
  const secantus = onPath('secantusd-py')
  if (secantus) {
    const { url, stop } = await startSecantus(secantus)
    Object.assign(process.env, { [GIVEN]: url, [SECANTUS]: secantus })
    return stop
  }
  console.warn(
    `NO MONGODB: its suites are skipped. Set ${GIVEN} to a replica set, put mongod on the PATH, or:\n` +
      '  python3 -m venv secantus && secantus/bin/pip install SecantusDB && export PATH="$PWD/secantus/bin:$PATH"',
  )
  return null
}

/**
 * A server for a suite that kills its processes, where the suites share a SecantusDB: what a killed process was writing holds up whoever writes there,
 * for a minute. Null where they share a MongoDB, in which it holds up nobody else.
 */
export async function mongodbAlone(): Promise<{ url: string; stop: Stop } | null> {
  const secantus = process.env[SECANTUS]
  return secantus ? startSecantus(secantus) : null
}

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

async function startReplicaSet(systemBinary: string): Promise<Stop> {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const replicaSet = await MongoMemoryReplSet.create({
    binary: { systemBinary },
    replSet: { count: 1, storageEngine: 'wiredTiger' },
  })
  process.env[GIVEN] = replicaSet.getUri()
  return async () => void (await replicaSet.stop())
}

async function startSecantus(binary: string): Promise<{ url: string; stop: Stop }> {
  const port = await freePort()
  const args = ['--port', String(port), '--storage-path', ':memory:', '--log-level', 'ERROR']
  const server = spawn(binary, args, { stdio: 'ignore' })
  const ended = once(server, 'exit')
  const url = `mongodb://127.0.0.1:${port}/`
  await answered(url, server)
  const stop = async () => {
    server.kill('SIGKILL') // there is nothing to keep, and it may be waiting for somebody
    await ended
  }
  return { url, stop }
}

async function answered(url: string, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; await pause(100)) {
    const client = new MongoClient(url, { serverSelectionTimeoutMS: 500 })
    try {
      await client.db().command({ ping: 1 })
      return
    } catch (error) {
      if (server.exitCode !== null || Date.now() > end) throw error
    } finally {
      await client.close()
    }
  }
}
