import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestOrganisation } from './administration.ts'
import { TestClient } from './client.ts'
import { run } from './command.ts'
import { freePort } from './free-port.ts'
import { RegisterPlatformDocument } from './generated.ts'
import { Issuer } from './issuer.ts'
import { dropDatabase, newDatabaseUrl } from './mongodb-database.ts'
import { mongodbAlone } from './mongodb-server.ts'
import { accessToken, productionVariables } from './production.ts'
import { until } from './until.ts'
import { Wire } from './wire.ts'

const START = 60_000

/** One process, with a wire of its own to the database. */
interface Node {
  readonly url: string
  readonly process: ChildProcess
  readonly wire: Wire
}

/** Several equal processes on one MongoDB, as `verigraph serve` starts them, all at once on an empty database. */
export class Nodes implements AsyncDisposable {
  private constructor(
    private readonly nodes: readonly Node[],
    private readonly issuer: Issuer,
    private readonly folder: string,
    readonly databaseUrl: string,
    private readonly forget: () => Promise<unknown>,
  ) {}

  static async start(count: number): Promise<Nodes> {
    const folder = await mkdtemp(join(tmpdir(), 'verigraph-nodes-'))
    const issuer = await Issuer.start()
    const alone = await mongodbAlone()
    const databaseUrl = alone ? `${alone.url}nodes` : (newDatabaseUrl() ?? '')
    const forget = alone?.stop ?? (() => dropDatabase(databaseUrl))
    const variables = { ...(await productionVariables(folder, [issuer])), VERIGRAPH_WEBHOOK_NETWORKS: '127.0.0.0/8' }
    const starting = Array.from({ length: count }, () => startNode(variables, databaseUrl))
    const nodes = new Nodes(await Promise.all(starting), issuer, folder, databaseUrl, forget)
    await nodes.#registerEveryone()
    return nodes
  }

  /** A participant, as it calls one of the nodes. */
  as(subject: 'first-admin' | 'officer' | 'director' | 'agora', node: number): TestClient {
    return new TestClient(this.#node(node).url, subject, () => accessToken(this.issuer, { sub: subject }))
  }

  isAlive(node: number): boolean {
    const { process } = this.#node(node)
    return process.exitCode === null && process.signalCode === null
  }

  /** The node of a process. */
  withPid(pid: number): number {
    return this.nodes.findIndex(({ process }) => process.pid === pid)
  }

  async kill(node: number): Promise<void> {
    const { process } = this.#node(node)
    const ended = once(process, 'exit')
    process.kill('SIGKILL')
    await ended
  }

  /** All that one node has open to the database breaks off, its change stream included. */
  cutOff(node: number): void {
    this.#node(node).wire.cut()
  }

  #node(number: number): Node {
    const node = this.nodes[number]
    if (!node) throw new Error(`There is no node ${number}.`)
    return node
  }

  async #registerEveryone(): Promise<void> {
    const as = (subject: string) =>
      new TestClient(this.#node(0).url, subject, () => accessToken(this.issuer, { sub: subject }))
    const agency = await TestOrganisation.agency({ as, root: as('first-admin') })
    const { registerPlatform } = await agency.admin.run(RegisterPlatformDocument, {
      input: {
        name: 'Agora',
        kind: 'DOMESTIC',
        country: 'VN',
        domains: ['agora.example'],
        policyProfileId: 'vn-draft-2023',
      },
    })
    const organisationId = registerPlatform.platform?.id ?? ''
    await agency.client({ organisationId, clientId: 'agora', subject: 'agora', roles: ['PLATFORM'] })
    await agency.client({ clientId: 'officer', subject: 'officer', roles: ['OFFICER'] })
    await agency.client({ clientId: 'director', subject: 'director', roles: ['DIRECTOR'] })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const [number, { wire }] of this.nodes.entries()) {
      if (this.isAlive(number)) await this.kill(number)
      await wire[Symbol.asyncDispose]()
    }
    await this.forget()
    await this.issuer[Symbol.asyncDispose]()
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function startNode(variables: Record<string, string>, databaseUrl: string): Promise<Node> {
  const server = new URL(databaseUrl)
  const wire = await Wire.to(Number(server.port))
  server.port = String(wire.port)
  server.searchParams.set('directConnection', 'true') // the members' own addresses lead around the wire
  const port = await freePort()
  const { child, output } = run(['serve'], { ...variables, PORT: String(port), VERIGRAPH_DATABASE_URL: server.href })
  const url = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => {
        if (child.exitCode !== null) throw new Error(output())
        return false
      },
    )
  await until(isReady, START)
  return { url, process: child, wire }
}
