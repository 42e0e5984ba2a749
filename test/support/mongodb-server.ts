import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { freePort } from './free-port.ts'

const GIVEN = 'VERIGRAPH_TEST_MONGODB_URL'
const PATIENCE = 30_000

/** Ends what was started. */
export type Stop = () => Promise<void>

/** One MongoDB for all suites: one that is given, a mongod, SecantusDB; or none, and the run says so. */
export async function startMongodb(): Promise<Stop | null> {
  if (process.env[GIVEN]) return null
  const mongod = process.env.MONGOMS_SYSTEM_BINARY ?? onPath('mongod')
  if (mongod) return startReplicaSet(mongod)
  const secantus = onPath('secantusd-py')
  if (secantus) return startSecantus(secantus)
  console.warn(
    `NO MONGODB: its suites are skipped. Set ${GIVEN} to a replica set, put mongod on the PATH, or:\n` +
      '  python3 -m venv secantus && secantus/bin/pip install SecantusDB && export PATH="$PWD/secantus/bin:$PATH"',
  )
  return null
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

async function startSecantus(binary: string): Promise<Stop> {
  const port = await freePort()
  const args = ['--port', String(port), '--storage-path', ':memory:', '--log-level', 'ERROR']
  const server = spawn(binary, args, { stdio: 'ignore' })
  const ended = once(server, 'exit')
  const url = `mongodb://127.0.0.1:${port}/`
  await answered(url, server)
  process.env[GIVEN] = url
  return async () => {
    server.kill()
    await ended
  }
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
