import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AttestVerificationDocument,
  ExportMyDataDocument,
  FollowVerificationEventsDocument,
  IssuePermitDocument,
  RevokeVerificationDocument,
  StartPhoneVerificationDocument,
  UserDocument,
  VerificationEventsDocument,
} from './support/generated.ts'
import { codeSentTo, issueOrder, publish, registerUser, verifyUser } from './support/story.ts'
import { TestVerigraph } from './support/verigraph.ts'

const NAME = 'Hoàng Kanarienvogel Yến'
const PHONE = '+84987653333'

/** Every form in which a value could have slipped out. */
const disguises = (value: string): string[] => {
  const bytes = Buffer.from(value)
  // Base64 of the same bytes at each of the three offsets at which they may stand in something longer.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(Math.ceil((offset * 4) / 3), -4),
  )
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    [...value].map((c) => (c > '~' ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c)).join(''),
    encodeURIComponent(value),
    bytes.toString('hex'),
    bytes.toString('utf16le'),
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}
const CANARIES = [NAME, 'Kanarienvogel', PHONE, '987653333'].flatMap(disguises)

const sightings = (text: string): string[] => CANARIES.filter((canary) => text.includes(canary))

async function everyFileIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(paths.map(async (path) => [path, (await readFile(path)).toString('latin1')] as const)),
  )
}

/** Files hold UTF-8 bytes; read as latin1, so must the canaries be. */
const sightingsInBytes = (content: string): string[] =>
  CANARIES.filter((canary) => content.includes(Buffer.from(canary).toString('latin1')))

/** Everything that touches a name or a number, what is refused and what fails included. */
async function live(verigraph: TestVerigraph): Promise<string[]> {
  const platform = verigraph.as('vietsocial')
  const { id } = await registerUser(platform)
  await verifyUser(verigraph, platform, id, { legalName: NAME, phoneNumber: PHONE })
  await platform.run(UserDocument, { id })
  await platform.run(ExportMyDataDocument, { input: { userId: id } })
  await platform.run(IssuePermitDocument, { input: { userId: id, actions: ['COMMENT'] } })
  await publish(platform, id)
  await issueOrder(verigraph, { targetId: id, action: 'SUSPEND_USER' })
  const pending = await registerUser(platform)
  await platform.run(StartPhoneVerificationDocument, {
    input: { userId: pending.id, legalName: NAME, phoneNumber: PHONE },
  })
  await codeSentTo(verigraph, PHONE)
  await verigraph.as('globaltube').run(AttestVerificationDocument, {
    input: { userId: id, level: 'PHONE', evidence: 'PHONE_CODE', evidenceReference: `kyc-${PHONE}` },
  })
  await platform.run(RevokeVerificationDocument, { input: { userId: id, reason: 'NUMBER_LOST' } })

  // What goes wrong, in every place where a value could be repeated.
  const errors = []
  for (const input of [
    { userId: id, legalName: NAME, phoneNumber: `${PHONE}${PHONE}` },
    { userId: id, legalName: { nested: NAME }, phoneNumber: PHONE },
    { userId: id, legalName: NAME, phoneNumber: PHONE, unknown: PHONE },
    { userId: 'nobody', legalName: NAME, phoneNumber: PHONE },
  ])
    errors.push(await platform.ask(StartPhoneVerificationDocument, { input: input as never }))
  const query = `mutation { startPhoneVerification(input: { userId: "${id}", legalName: "${NAME}", phoneNumber: "${PHONE}", nonsense: 1 }) { userErrors { code } } }`
  await platform.ask(query)
  await platform.ask(`{ user(id: "${NAME}") { id } userByExternalId(externalId: "${PHONE}") { id } }`)
  const headers = await platform.headers()
  await fetch(`${verigraph.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
  await fetch(`${verigraph.url}/nothing/${encodeURIComponent('x')}?phoneNumber=${encodeURIComponent(PHONE)}`)
  await fetch(`${verigraph.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: `{"query": "${query.replaceAll('"', '\\"')}`,
  })
  // What a client may choose as it likes: the id of its request, its trace, the name of its operation.
  for (const given of [PHONE, PHONE.slice(1), encodeURIComponent(NAME), NAME.normalize('NFKD').replace(/[^ -~]/g, '')])
    await fetch(`${verigraph.url}/healthz`, { headers: { 'x-request-id': given, traceparent: given } })
  await platform.ask('query Kanarienvogel { viewer { clientId } }')
  await platform.follow(FollowVerificationEventsDocument, {}).next()
  const metrics = await fetch(`${verigraph.url}/metrics`)
  const { verificationEvents } = await platform.run(VerificationEventsDocument, {})
  return [JSON.stringify(verificationEvents), await metrics.text()]
}

describe('a name and a number', () => {
  it('stand in no file and in no line of the log, at the most talkative level', async () => {
    const log: string[] = []
    const logTo = { write: (line: string) => void log.push(line) }
    const verigraph = await TestVerigraph.start({ logTo }, { logLevel: 'trace' })
    try {
      const told = await live(verigraph)
      expect(told.flatMap(sightings)).toEqual([])
      for (const state of ['while it runs', 'after a stop'] as const) {
        if (state === 'after a stop') await verigraph.stop()
        const files = await everyFileIn(verigraph.folder)
        expect([...files.keys()].some((path) => path.endsWith('verigraph.db'))).toBe(true)
        for (const [path, content] of files) expect([state, path, sightingsInBytes(content)]).toEqual([state, path, []])
      }
      const said = log.map((line) => JSON.parse(line).msg)
      expect(said.filter((msg) => msg === 'request').length).toBeGreaterThan(30)
      expect(said).toContain('operation')
      expect(log.filter((line) => sightings(line).length > 0)).toEqual([])
    } finally {
      await verigraph[Symbol.asyncDispose]()
    }
  })

  it('would be found if they stood there', () => {
    const sealed = Buffer.from(`{"legalName":"${NAME}"}`)
    for (const text of [
      sealed.toString('base64'),
      sealed.toString('base64url'),
      sealed.toString('hex'),
      `?phoneNumber=${encodeURIComponent(PHONE)}`,
      `tel 0${PHONE.slice(3)}`,
    ])
      expect(sightings(text)).not.toEqual([])
    expect(sightingsInBytes(sealed.toString('latin1'))).not.toEqual([])
  })
})
