import { Writable } from 'node:stream'
import { pino } from 'pino'
import { formatError } from '../../../src/gateway/pipeline/format-error.ts'
import { describeOnStorage } from '../../support/each-storage.ts'
import { TestClock } from '../../support/verigraph.ts'

const PROTECTED = [
  '{ node(id: "x") { id } }',
  '{ user(id: "x") { id } }',
  '{ userByExternalId(externalId: "x") { id } }',
  '{ contentItems { totalCount } }',
  '{ liveStreams { totalCount } }',
  '{ merchants { totalCount } }',
  '{ removalOrder(id: "x") { id } }',
  '{ removalOrders { totalCount } }',
  '{ removalOrderEvents { cursor } }',
  '{ platforms { nodes { users { totalCount } } } }',
  'mutation { registerUser(input: { externalId: "a", handle: "a" }) { userErrors { code } } }',
  'mutation { startPhoneVerification(input: { userId: "x", legalName: "a", phoneNumber: "x" }) { userErrors { code } } }',
  'mutation { approveRemovalOrder(input: { removalOrderId: "x" }) { userErrors { code } } }',
  'mutation { acknowledgeRemovalOrder(input: { removalOrderId: "x" }) { userErrors { code } } }',
]

describeOnStorage('who may ask', (start) => {
  it('answers the open fields to everyone, and UNAUTHENTICATED for the others', async () => {
    await using verigraph = await start()
    const open = await verigraph
      .as(null)
      .ask(
        '{ viewer { clientId roles organisation { id } } policyProfiles { id sources } platforms { nodes { name policyProfile { id } } } platform(domain: "vietsocial.example") { kind } }',
      )
    expect(open).toMatchObject({
      data: { viewer: { clientId: 'anonymous', roles: [], organisation: null }, platform: { kind: 'DOMESTIC' } },
    })
    for (const query of PROTECTED) {
      const { errors } = await verigraph.as(null).ask(query)
      expect([query, errors?.[0]?.extensions.code]).toEqual([query, 'UNAUTHENTICATED'])
    }
  })

  it('answers FORBIDDEN for the wrong role', async () => {
    await using verigraph = await start()
    for (const [clientId, query] of [
      ['officer', 'mutation { registerUser(input: { externalId: "a", handle: "a" }) { userErrors { code } } }'],
      ['vietsocial', 'mutation { approveRemovalOrder(input: { removalOrderId: "x" }) { userErrors { code } } }'],
      [
        'auditor',
        'mutation { withdrawRemovalOrder(input: { removalOrderId: "x", reason: "a" }) { userErrors { code } } }',
      ],
      ['director', 'mutation { acknowledgeRemovalOrder(input: { removalOrderId: "x" }) { userErrors { code } } }'],
      ['vnnet', '{ contentItems { totalCount } }'],
      ['admin', '{ removalOrders { totalCount } }'],
    ] as const) {
      const { errors } = await verigraph.as(clientId).ask(query)
      expect([query, errors?.[0]?.extensions.code]).toEqual([query, 'FORBIDDEN'])
    }
  })

  it('answers 401 for a token that is forged, and tells how to send one', async () => {
    await using verigraph = await start()
    const [header, payload, signature] = (await verigraph.as('officer').token()).split('.')
    const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())
    const asDirector = Buffer.from(JSON.stringify({ ...claims, client_id: 'director', sub: 'director' })).toString(
      'base64url',
    )
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const token of [`${header}.${asDirector}.${signature}`, `${unsigned}.${asDirector}.`, 'nonsense']) {
      const response = await fetch(`${verigraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: '{"query":"{ viewer { clientId } }"}',
      })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] })
    }
  })

  it('accepts no token after its hour, however lately it was seen', async () => {
    const tokenClock = new TestClock()
    await using verigraph = await start({ overrides: { tokenClock } })
    const officer = verigraph.as('officer')
    expect((await officer.ask('{ viewer { clientId } }')).data).toEqual({ viewer: { clientId: 'officer' } })
    tokenClock.advance({ minutes: 61 })
    const { errors } = await officer.ask('{ viewer { clientId } }')
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('answers a body that is no JSON, or too large, as GraphQL does', async () => {
    await using verigraph = await start()
    const post = (body: string) =>
      fetch(`${verigraph.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    for (const [body, status, code] of [
      ['{', 400, 'BAD_REQUEST'],
      [JSON.stringify({ query: 'x'.repeat(2_000_000) }), 413, 'REQUEST_TOO_LARGE'],
    ] as const) {
      const response = await post(body)
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] })
    }
  })

  it('says what is wrong with a document or a variable', async () => {
    await using verigraph = await start()
    const code = async (query: string) => (await verigraph.as(null).ask(query)).errors?.[0]?.extensions.code
    expect(await code('{ nothing }')).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(await code('{')).toBe('GRAPHQL_PARSE_FAILED')
    expect(await code('query ($id: ID!) { platform(id: $id) { id } }')).toBe('BAD_USER_INPUT')
    expect(await code('{ platform { id } }')).toBe('INVALID_INPUT')
  })
})

describe('an unexpected error', () => {
  it('is masked, with an id that the log has beside the whole of it', () => {
    const lines: string[] = []
    const log = pino(new Writable({ write: (line, _encoding, done) => done(lines.push(String(line)) ? null : null) }))
    const shown = formatError(
      Object.assign(new Error('outer'), { originalError: new Error('secret table missing') }),
      log,
    )
    expect(JSON.stringify(shown)).not.toContain('secret')
    expect(shown.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      errorId: shown.extensions?.errorId,
      err: { message: 'secret table missing' },
    })
  })
})
