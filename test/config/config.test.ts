import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config/index.ts'

describe('the configuration', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verigraph-config-'))
    file = join(folder, 'verigraph.env')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('comes from the environment, and from a file where the environment says nothing', async () => {
    await writeFile(
      file,
      `# a comment
PORT=4001
VERIGRAPH_AUDIENCE="urn:from the file"
VERIGRAPH_ISSUERS=https://a.example/, https://b.example/realms/x
VERIGRAPH_DATA=
VERIGRAPH_SMS_URL=https://sms.example/send
VERIGRAPH_SMS_HEADERS={"authorization":"Bearer x","content-type":"application/json"}
`,
    )
    const config = readConfig({ VERIGRAPH_CONFIG: file, PORT: '4002', VERIGRAPH_AUDIENCE: '' })
    expect(config).toMatchObject({
      port: 4002,
      audience: 'urn:from the file',
      issuers: ['https://a.example/', 'https://b.example/realms/x'],
      dataFolder: '.verigraph',
      sms: { headers: { authorization: 'Bearer x', 'content-type': 'application/json' } },
    })
  })

  it('takes no variable from a file that there is not: it is a slip of the pen', async () => {
    await writeFile(file, 'VERIGRAPH_AUDIENZ=x\n')
    expect(() => readConfig({ VERIGRAPH_CONFIG: file })).toThrow(/VERIGRAPH_AUDIENZ.*\.env\.example/)
    expect(() => readConfig({ VERIGRAPH_CONFIG: join(folder, 'none') })).toThrow(/VERIGRAPH_CONFIG.*cannot be read/)
    expect(() => readConfig({ VERIGRAPH_AUDIENZ: 'of someone else' })).not.toThrow()
  })

  it('says of all that does not fit at once which variable it is, and what it means', () => {
    const wrong = {
      PORT: '99999',
      VERIGRAPH_ISSUERS: 'http://login.example',
      VERIGRAPH_CREDENTIAL_ISSUERS: 'http://e-id.example',
      VERIGRAPH_SMS_PER_NUMBER: '0',
      VERIGRAPH_PUBLIC_URL: 'https://verigraph.example/path',
      VERIGRAPH_SMS_HEADERS: '{',
      VERIGRAPH_LOG_LEVEL: 'loud',
    }
    const said = () => {
      try {
        readConfig(wrong)
        return ''
      } catch (error) {
        return (error as Error).message
      }
    }
    for (const name of Object.keys(wrong)) expect(said()).toContain(`\n  ${name} does not fit: `)
    expect(said()).toMatch(/VERIGRAPH_ISSUERS.*https, or by http on loopback.*the OpenID issuers/)
    expect(said()).toMatch(/VERIGRAPH_CREDENTIAL_ISSUERS.*https, or by http on loopback.*verified_claims/)
  })
})
