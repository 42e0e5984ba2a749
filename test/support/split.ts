import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ApiClient } from '../../src/subgraphs/registry/clients/api-client.ts'
import { subjectId, TokenSubjectOwner } from '../../src/subgraphs/registry/clients/token-subject-owner.ts'
import { TestClient } from './client.ts'
import { run, runNode } from './command.ts'
import { SmsInbox } from './sms-inbox.ts'
import { TestVerigraph } from './verigraph.ts'

/** Which process serves what; none serves all that a question needs. */
const PROCESSES = [
  ['policy', 'registry', 'identity'],
  ['publishing', 'commerce'],
  ['enforcement', 'webhooks', 'audit'],
]

type ClientId = Parameters<TestVerigraph['as']>[0]

/** The same graph twice: in place, and as Hive Gateway puts it together from processes that each serve a part of it. */
export class SplitVerigraph implements AsyncDisposable {
  readonly #clients = new Map<ClientId, TestClient>()

  private constructor(
    /** The demo, which has the issuer and the world. */
    readonly inPlace: TestVerigraph,
    readonly sms: SmsInbox,
    private readonly processes: ReadonlyMap<string, ChildProcess>,
    readonly addresses: Readonly<Record<string, string>>,
    private readonly router: ChildProcess,
    /** Of the router. */
    readonly url: string,
  ) {}

  static async start(): Promise<SplitVerigraph> {
    const inPlace = await TestVerigraph.start()
    await knowClientsBy(inPlace, `${inPlace.url}/oidc`)
    const sms = await SmsInbox.start()
    const started = await Promise.all(PROCESSES.map((names) => serve(names, inPlace, sms)))
    const addresses = Object.fromEntries(started.flatMap(({ names, url }) => names.map((name) => [name, url])))
    const processes = new Map(started.flatMap(({ names, child }) => names.map((name) => [name, child])))
    const router = runNode(['test/support/hive-gateway.mjs', JSON.stringify(addresses)], {})
    const url = await router.printed(/on (http:\S+)/)
    return new SplitVerigraph(inPlace, sms, processes, addresses, router.child, url)
  }

  /** A client of the router. */
  as(clientId: ClientId): TestClient {
    const client =
      this.#clients.get(clientId) ?? new TestClient(this.url, clientId, () => this.inPlace.as(clientId).token())
    this.#clients.set(clientId, client)
    return client
  }

  /** The process that serves a subgraph, and others with it. */
  processOf(subgraph: string): ChildProcess {
    const child = this.processes.get(subgraph)
    if (!child) throw new Error(`No process serves ${subgraph}.`)
    return child
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await end(this.router, 'SIGTERM')
    await Promise.all([...new Set(this.processes.values())].map((child) => end(child, 'SIGTERM')))
    await this.sms[Symbol.asyncDispose]()
    await this.inPlace[Symbol.asyncDispose]()
  }
}

/** The demo registers its clients under a name of its own for its issuer; production knows an issuer by its address. */
async function knowClientsBy({ storage }: TestVerigraph, issuer: string): Promise<void> {
  const actor = { clientId: 'test', roles: [], organisationId: null, jurisdiction: null }
  await storage.transaction(actor, async (tx) => {
    for (const client of await tx.findAll(ApiClient, {})) {
      const subject = client.subjects[0]?.subject ?? ''
      client.subjects = [...client.subjects, { issuer, subject, acceptedUntil: null }]
      tx.create(TokenSubjectOwner, { id: subjectId({ issuer, subject }), apiClientId: client.id })
    }
  })
}

async function serve(names: readonly string[], { url, folder }: TestVerigraph, sms: SmsInbox) {
  const { child, printed } = run(['serve', '--subgraphs', names.join(',')], {
    PORT: '0',
    VERIGRAPH_DATA: folder,
    VERIGRAPH_SECRETS: join(folder, 'demo-secrets.json'),
    VERIGRAPH_ISSUERS: `${url}/oidc`,
    VERIGRAPH_AUDIENCE: 'urn:verigraph',
    VERIGRAPH_PUBLIC_URL: url,
    VERIGRAPH_SMS_URL: sms.url,
    VERIGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8',
  })
  return { names, child, url: await printed(/ on (http:\S+)/) }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
