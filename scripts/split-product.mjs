import 'reflect-metadata'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clientOf } from '../bench/support/client.mjs'
import { startProcess, startProduct } from '../bench/support/server.mjs'
import { models, upgrades } from '../dist/contexts.js'
import { openSqlite, Storage, systemClock } from '../dist/storage/index.js'
import { ApiClient } from '../dist/subgraphs/registry/clients/api-client.js'
import { subjectId, TokenSubjectOwner } from '../dist/subgraphs/registry/clients/token-subject-owner.js'

/** Which process serves what; none serves all that a question needs. */
const PROCESSES = ['policy,registry,identity', 'publishing,commerce', 'enforcement,webhooks,audit']
/** Of the demo; whom the checks act as. */
const CLIENTS = ['vietsocial', 'globaltube', 'officer', 'director', 'auditor']

/** The demo's world, whole and split over processes on the same database; the demo has the issuer. */
export async function startSplit() {
  const demo = await startProduct()
  const issuer = `${demo.url}/oidc`
  await knowClientsBy(issuer, demo.dataFolder)
  const started = []
  for (const names of PROCESSES) started.push(await serve(names, issuer, demo))
  const named = PROCESSES.flatMap((names, index) => names.split(',').map((name) => [name, started[index]]))
  const clients = await Promise.all(CLIENTS.map(async (id) => [id, await clientOf(demo.url, id)]))
  return {
    /** Where the whole graph is answered in place. */
    inPlace: demo.url,
    /** By the name of each subgraph. */
    addresses: Object.fromEntries(named.map(([name, { url }]) => [name, url])),
    processOf: (subgraph) => Object.fromEntries(named)[subgraph].pid,
    /** By the name of each client, what it sends. */
    headers: {
      ...Object.fromEntries(clients.map(([id, { headers }]) => [id, headers])),
      nobody: {},
      forger: { authorization: 'Bearer forged' },
    },
    async stop() {
      for (const { stop } of started) await stop()
      await demo.stop()
    },
  }
}

/** `schema/supergraph.graphql`, with the subgraphs at these addresses. */
export async function supergraphAt(addresses) {
  const sdl = await readFile('schema/supergraph.graphql', 'utf8')
  return sdl.replace(/http:\/\/(\w+):4000/g, (_, name) => addresses[name])
}

/** The demo registers its clients under a name of its own for its issuer; `serve` knows an issuer by its address. */
async function knowClientsBy(issuer, folder) {
  const storage = new Storage(await openSqlite({ file: join(folder, 'verigraph.db'), models, upgrades }), systemClock)
  const actor = { clientId: 'try-router', roles: [], organisationId: null, jurisdiction: null }
  await storage.transaction(actor, async (tx) => {
    for (const client of await tx.findAll(ApiClient, {})) {
      const subject = client.subjects[0]?.subject ?? ''
      client.subjects = [...client.subjects, { issuer, subject, acceptedUntil: null }]
      tx.create(TokenSubjectOwner, { id: subjectId({ issuer, subject }), apiClientId: client.id })
    }
  })
  await storage.close()
}

const serve = (names, issuer, { url, dataFolder }) =>
  startProcess({
    args: ['dist/cli/main.js', 'serve', '--subgraphs', names],
    ready: / on (http:\S+)/,
    env: {
      PORT: '0',
      VERIGRAPH_DATA: dataFolder,
      VERIGRAPH_SECRETS: join(dataFolder, 'demo-secrets.json'),
      VERIGRAPH_ISSUERS: issuer,
      VERIGRAPH_AUDIENCE: 'urn:verigraph',
      VERIGRAPH_PUBLIC_URL: url,
      VERIGRAPH_SMS_URL: 'http://127.0.0.1:9/sms',
    },
  })
