import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const require = createRequire(import.meta.url)
/** The program of this platform; the package has no types. */
const relay: string = require('relay-compiler')

const CONFIG = { src: 'src', schema: 'api.graphql', language: 'typescript', eagerEsModules: true }

/** A list that goes on, an object that is asked for anew by its id, and a mutation that changes it. */
const ORDERS = `import { graphql } from 'react-relay'

graphql\`query ordersQuery { viewer { clientId } ...orders_list @arguments(count: 20) }\`

graphql\`
  fragment orders_list on Query
  @refetchable(queryName: "ordersPageQuery")
  @argumentDefinitions(count: { type: "Int" }, cursor: { type: "String" }) {
    removalOrders(first: $count, after: $cursor) @connection(key: "orders_removalOrders") {
      edges { cursor node { id ...orders_row } }
      pageInfo { hasNextPage endCursor }
    }
  }
\`

graphql\`
  fragment orders_row on RemovalOrder @refetchable(queryName: "ordersRowQuery") { reference status dueAt }
\`

graphql\`
  mutation ordersAcknowledgeMutation($input: AcknowledgeRemovalOrderInput!) {
    acknowledgeRemovalOrder(input: $input) { removalOrder { ...orders_row } userErrors { code message path } }
  }
\`

graphql\`
  subscription ordersFollowSubscription($after: String) {
    removalOrderEvents(after: $after) { cursor kind removalOrder { ...orders_row } }
  }
\`
`

describe('Relay’s compiler', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-relay-'))
    await mkdir(join(folder, 'src'))
    await copyFile('schema/api.graphql', join(folder, 'api.graphql'))
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(CONFIG))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function compile(source: string) {
    await writeFile(join(folder, 'src/orders.ts'), source)
    const { status, stdout, stderr } = spawnSync(relay, ['relay.config.json'], { cwd: folder, encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }

  it('takes the schema, and makes of it connections, refetches, mutations and subscriptions', async () => {
    const { status, output } = await compile(ORDERS)
    expect(output).not.toMatch(/error/i)
    expect(status).toBe(0)
    expect((await readdir(join(folder, 'src/__generated__'))).toSorted()).toEqual(
      [
        'ordersAcknowledgeMutation',
        'ordersFollowSubscription',
        'ordersPageQuery',
        'ordersQuery',
        'ordersRowQuery',
        'orders_list',
        'orders_row',
      ]
        .map((name) => `${name}.graphql.ts`)
        .toSorted(),
    )
  })

  it('is really asked: it refuses a field that there is not', async () => {
    const { status, output } = await compile(ORDERS.replace('reference status', 'nothing status'))
    expect(status).not.toBe(0)
    expect(output).toContain('nothing')
  })
})
