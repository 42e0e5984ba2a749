import { serverAudits } from 'graphql-http'
import { TestVerigraph } from '../../support/verigraph.ts'

const audits = serverAudits({ url: () => url, fetchFn: fetch })
let verigraph: TestVerigraph
let url = ''

describe('GraphQL over HTTP', () => {
  beforeAll(async () => {
    verigraph = await TestVerigraph.start()
    url = `${verigraph.url}/graphql`
  })
  afterAll(() => verigraph[Symbol.asyncDispose]())

  const required = audits.filter(({ name }) => !name.startsWith('MAY'))
  const optional = audits.filter(({ name }) => name.startsWith('MAY'))

  it.each(required.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect(result).toMatchObject({ status: 'ok' })
  })

  it.each(optional.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const { status } = await audit.fn()
    expect(['ok', 'notice']).toContain(status)
  })
})
