import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestClient } from '../support/client.ts'
import { exitOf, run } from '../support/command.ts'
import { ViewerDocument } from '../support/generated.ts'
import { Issuer } from '../support/issuer.ts'
import { accessToken, productionVariables } from '../support/production.ts'

const NEEDED = [
  'VERIGRAPH_PUBLIC_URL',
  'VERIGRAPH_DATA',
  'VERIGRAPH_SECRETS',
  'VERIGRAPH_ISSUERS',
  'VERIGRAPH_AUDIENCE',
  'VERIGRAPH_ADMIN_SUBJECT',
  'VERIGRAPH_SMS_URL',
]

describe('verigraph serve', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-serve-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  /** Runs it to its end, and gives what it said. */
  async function refused(variables: Record<string, string>, ...more: string[]): Promise<string> {
    const { child, output } = run(['serve', ...more], variables)
    expect(await exitOf(child)).toBe(1)
    expect(output()).not.toMatch(/\n\s+at \S+ \(|file:/)
    return output()
  }

  it('says all that is missing at once, and how to come by it', async () => {
    const said = await refused({})
    for (const name of NEEDED) expect(said).toMatch(new RegExp(`^ {2}${name} is not set: .{20,}\\.$`, 'm'))
    expect(said).toContain('verigraph secrets create FILE')
    expect(said).not.toMatch(/VERIGRAPH_LOG_LEVEL|VERIGRAPH_SMS_BODY is/)
  })

  it('says what does not fit beside what is missing', async () => {
    const said = await refused({ PORT: 'many', VERIGRAPH_SECRETS: join(folder, 'none'), VERIGRAPH_AUDIENCE: 'x' })
    expect(said).toContain('VERIGRAPH_ISSUERS is not set')
    expect(said).toContain('PORT does not fit')
    expect(said).toContain(`VERIGRAPH_SECRETS does not fit: There is no file ${folder}`)
    expect(said).not.toContain('VERIGRAPH_AUDIENCE')
  })

  it('serves no subgraph that there is not, and promises nothing of documents that a router writes', async () => {
    await using issuer = await Issuer.start()
    const variables = await productionVariables(folder, [issuer])
    const unknown = await refused(variables, '--subgraphs', 'identity,persons')
    expect(unknown).toMatch(/no subgraph “persons”; there are policy, registry, identity,/)
    const trusting = { ...variables, VERIGRAPH_TRUSTED_DOCUMENTS: 'only' }
    expect(await refused(trusting, '--subgraphs', 'identity')).toContain('leave VERIGRAPH_TRUSTED_DOCUMENTS off')
  })

  it('takes no secrets that others can read, or that are none', async () => {
    await using issuer = await Issuer.start()
    const variables = await productionVariables(folder, [issuer])
    const secrets = variables.VERIGRAPH_SECRETS ?? ''
    await chmod(secrets, 0o640)
    expect(await refused(variables)).toContain(`Others can read ${secrets}; chmod 600 ${secrets}`)
    expect(await refused({ ...variables, VERIGRAPH_SECRETS: 'package.json' })).toContain('VERIGRAPH_SECRETS')
  })

  it('serves with keys that it has made, an issuer, and a folder that was not there', async () => {
    await using issuer = await Issuer.start()
    const variables = await productionVariables(folder, [issuer])
    const file = join(folder, 'made.json')
    const made = run(['secrets', 'create', file], {})
    expect(await exitOf(made.child)).toBe(0)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const keys = await readFile(file, 'utf8')
    const again = run(['secrets', 'create', file], {})
    expect(await exitOf(again.child)).toBe(1)
    expect(again.output()).toContain('exists')
    expect(await readFile(file, 'utf8')).toBe(keys)

    const environment = { ...variables, VERIGRAPH_SECRETS: file }
    const serving = run(['serve'], environment)
    try {
      const url = await serving.printed(/serves https:\/\/verigraph\.example on (\S+)/)
      expect((await fetch(`${url}/readyz`)).status).toBe(200)
      const admin = new TestClient(url, 'admin', () => accessToken(issuer, { sub: 'first-admin' }))
      expect((await admin.run(ViewerDocument, {})).viewer).toMatchObject({ roles: ['admin'] })
      const published = (await (await fetch(`${url}/.well-known/jwks.json`)).json()) as { keys: object[] }
      expect(published.keys).toHaveLength(1)
      for (const demo of ['/dev', '/graphiql', '/oidc/.well-known/openid-configuration', '/dev/inbox', '/login/x'])
        expect((await fetch(`${url}${demo}`)).status).toBe(404)

      const rotated = run(['keys', 'rotate'], environment)
      expect(await exitOf(rotated.child)).toBe(0)
      const listed = run(['keys', 'list'], environment)
      expect(await exitOf(listed.child)).toBe(0)
      expect(listed.output()).toMatch(/current[\s\S]*retired/)
    } finally {
      serving.child.kill('SIGTERM')
    }
    expect(await exitOf(serving.child)).toBe(0)

    // Once there is a database, the admin is in it.
    const anew = run(['serve'], { ...environment, VERIGRAPH_ADMIN_SUBJECT: '' })
    await anew.printed(/(serves)/)
    anew.child.kill('SIGTERM')
    expect(await exitOf(anew.child)).toBe(0)
  }, 90_000)
})
