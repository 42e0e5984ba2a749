import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatDocument } from '@urql/core'
import { type DocumentNode, parse, print } from 'graphql'
import { gatewayWith } from '../../support/settings.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const OWN =
  'query OfAnother($first: Int) {\n  viewer {\n    __typename\n    clientId\n  }\n  platforms(first: $first) {\n    totalCount\n  }\n}'
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const apollo = (...bodies: string[]) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: bodies.map((body) => ({ id: hash(body), name: /\w+ (\w+)/.exec(body)?.[1] ?? '', type: 'query', body })),
})
const relay = (...bodies: string[]) => Object.fromEntries(bodies.map((body) => [hash(body), body]))

describe('manifests of others', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-manifests-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function startWith(...manifests: (object | string)[]): Promise<TestVerigraph> {
    const documentManifests = manifests.map((_, at) => join(folder, `${at}.json`))
    for (const [at, manifest] of manifests.entries())
      await writeFile(documentManifests[at] ?? '', typeof manifest === 'string' ? manifest : JSON.stringify(manifest))
    return TestVerigraph.start({}, { ...gatewayWith({ trustedDocuments: 'only' }), documentManifests })
  }

  async function ask(verigraph: TestVerigraph, documentId: string, variables = {}) {
    const client = verigraph.as('vietsocial')
    const headers = { 'content-type': 'application/json', ...(await client.headers()) }
    const sent = { method: 'POST', headers, body: JSON.stringify({ documentId, variables }) }
    return (await fetch(`${client.url}/graphql`, sent)).json() as Promise<Record<string, unknown>>
  }

  it('are registered beside those that are built in, in the format of Apollo and of Relay', async () => {
    const other = OWN.replace('OfAnother', 'OfAThird')
    await using verigraph = await startWith(apollo(OWN), relay(other))
    for (const body of [OWN, other]) {
      const { data } = await ask(verigraph, hash(body), { first: 0 })
      expect(data).toMatchObject({
        viewer: { __typename: 'Viewer', clientId: 'vietsocial' },
        platforms: { totalCount: 2 },
      })
    }
    expect(await ask(verigraph, hash('{ viewer { clientId } }'))).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }],
    })
  })

  it('are refused at start with what is wrong in them', async () => {
    const costly =
      'query Costly { removalOrders(first: 1000) { nodes { events { removalOrder { events { removalOrder { events { cursor removalOrder { id } } } } } } } } }'
    const forged = { ...relay(), [hash(OWN)]: '{ viewer { roles } }' }
    for (const [manifest, problem] of [
      [apollo('query Unknown { viewer { password } }'), 'Unknown: Cannot query field "password"'],
      [relay('query Broken {'), 'Syntax Error'],
      [apollo(costly), /Costly: It costs \d+ by itself; \d+ is allowed/],
      [forged, 'is not the SHA-256 of its text'],
      ['not JSON', 'is no manifest'],
      [{ format: 'other', operations: [] }, 'is no manifest'],
    ] as const)
      await expect(startWith(manifest)).rejects.toThrow(problem)
    await expect(TestVerigraph.start({}, { documentManifests: [join(folder, 'nowhere.json')] })).rejects.toThrow(
      'VERIGRAPH_DOCUMENT_MANIFESTS names a file that cannot be read',
    )
  })
})

describe('the documents that are built in', () => {
  it('are registered with `__typename`, too, as caches by type ask for it', async () => {
    const { operations } = JSON.parse(await readFile('schema/trusted-documents.json', 'utf8')) as {
      operations: { id: string; body: string }[]
    }
    const ids = operations.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, body } of operations) {
      expect(id).toBe(hash(body))
      expect(ids).toContain(hash(print(formatDocument(parse(body)) as DocumentNode)))
    }
  })
})
