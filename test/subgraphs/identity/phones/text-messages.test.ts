import { AuditEntry } from '../../../../src/audit/index.ts'
import { readConfig } from '../../../../src/config/index.ts'
import { type MessageLimits, MessageSpending } from '../../../../src/subgraphs/identity/index.ts'
import type { TestClient } from '../../../support/client.ts'
import { describeOnEachStorage, type StartOnStorage } from '../../../support/each-storage.ts'
import {
  ConfirmPhoneVerificationDocument,
  NameGuardianDocument,
  RegisterApiClientDocument,
  RegisterPlatformDocument,
  RegisterUserDocument,
  ResendPhoneCodeDocument,
} from '../../../support/generated.ts'
import { TestProduction } from '../../../support/production.ts'
import { SmsInbox } from '../../../support/sms-inbox.ts'
import { codeSentTo, registerUser, unique } from '../../../support/story.ts'

const NUMBER = '+84987650001'
const START = `mutation ($input: StartPhoneVerificationInput!) {
  startPhoneVerification(input: $input) {
    phoneVerification { id }
    userErrors { __typename code message path ... on MessageBudgetSpent { budget retryAt } }
  }
}`

interface Started {
  phoneVerification: { id: string } | null
  userErrors: { __typename: string; code: string; path: string[] | null; budget?: string; retryAt?: string }[]
}

/** Starts a check; of a new user, where none is named. */
async function start(platform: TestClient, phoneNumber: string, userId?: string): Promise<Started> {
  const input = { userId: userId ?? (await registerUser(platform)).id, legalName: 'Đỗ Văn Sáu', phoneNumber }
  return (await platform.ask<{ startPhoneVerification: Started }>(START, { input })).data.startPhoneVerification
}

const numberOf = (count: number): string => `+8497${1_000_000 + count}`
const isSent = ({ phoneVerification, userErrors }: Started) => phoneVerification !== null && userErrors.length === 0

/** Production with platforms of its own, whose messages go to an inbox. */
async function production(variables: Record<string, string> = {}) {
  const inbox = await SmsInbox.start()
  const verigraph = await TestProduction.start({ variables: { VERIGRAPH_SMS_URL: inbox.url, ...variables } })
  return {
    inbox,
    verigraph,
    async platform(): Promise<TestClient> {
      const name = unique('platform')
      const { registerPlatform } = await verigraph.admin.run(RegisterPlatformDocument, {
        input: {
          name,
          kind: 'DOMESTIC',
          country: 'VN',
          domains: [`${name}.example`],
          policyProfileId: 'vn-draft-2023',
        },
      })
      const organisationId = registerPlatform.platform?.id ?? ''
      const input = { organisationId, clientId: name, subject: name, roles: ['PLATFORM' as const] }
      await verigraph.admin.run(RegisterApiClientDocument, { input })
      return verigraph.as(name)
    },
    async [Symbol.asyncDispose]() {
      await verigraph[Symbol.asyncDispose]()
      await inbox[Symbol.asyncDispose]()
    },
  }
}

describe('text messages in production', () => {
  it('of one platform to a number leave that number to the others', async () => {
    await using it = await production()
    const [one, other] = [await it.platform(), await it.platform()]
    for (let time = 0; time < 15; time++) expect(isSent(await start(one, NUMBER))).toBe(true)
    expect(await start(one, NUMBER)).toMatchObject({
      phoneVerification: null,
      userErrors: [{ __typename: 'MessageBudgetSpent', code: 'TOO_MANY_ATTEMPTS', budget: 'NUMBER' }],
    })
    expect(it.inbox.sentTo.length).toBe(15)
    expect(isSent(await start(other, NUMBER))).toBe(true)
    expect(it.inbox.sentTo.length).toBe(16)
  })

  it('go to mobile numbers only; what is refused for that is charged to nobody', async () => {
    await using it = await production({ VERIGRAPH_SMS_PER_PLATFORM_DAY: '1' })
    const platform = await it.platform()
    const { id } = await registerUser(platform)
    const others = {
      'premium rate': '+84190012345',
      'premium rate elsewhere': '+19002345678',
      'toll-free': '+8418001234',
      landline: '+842438251234',
      'shared cost, of no country': '+80812345678',
      'toll-free, of no country': '+80012345678',
      'premium rate, of no country': '+979123456789',
      satellite: '+881612345678',
      'satellite, at sea': '+870773111632',
      'international network': '+88213123456',
      'voice over IP, of no country': '+883510012345',
    }
    for (const [kind, phoneNumber] of Object.entries(others))
      expect([kind, await start(platform, phoneNumber, id)]).toMatchObject([
        kind,
        { phoneVerification: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'phoneNumber'] }] },
      ])
    expect(it.inbox.sentTo).toEqual([])
    expect(isSent(await start(platform, NUMBER, id))).toBe(true)
  })

  it('have a budget for each platform: a hundred and fifty at once find the cap', async () => {
    await using it = await production({ VERIGRAPH_SMS_PER_PLATFORM_HOUR: '100' })
    const [one, other] = [await it.platform(), await it.platform()]
    const users = await Promise.all(Array.from({ length: 150 }, () => registerUser(one)))
    const answers = await Promise.all(users.map(({ id }, count) => start(one, numberOf(count), id)))
    const refused = answers.filter((answer) => !isSent(answer))
    expect(refused.length).toBe(50)
    expect(new Set(refused.map(({ userErrors: [error] }) => error?.budget))).toEqual(new Set(['PLATFORM']))
    expect(it.inbox.sentTo.length).toBe(100)
    expect(isSent(await start(other, NUMBER))).toBe(true)

    const retryAt = Date.parse(refused[0]?.userErrors[0]?.retryAt ?? '')
    const minutes = (retryAt - it.verigraph.clock.now().getTime()) / 60_000
    expect(minutes).toBeGreaterThan(50)
    expect(minutes).toBeLessThanOrEqual(60)
    it.verigraph.clock.advance({ minutes: minutes + 0.1 })
    expect(isSent(await start(one, NUMBER))).toBe(true)
  })

  it('have a budget for a minute, for a day, for a user, for a foreign country, and for numbers that may be landlines', async () => {
    const spent = async (variables: Record<string, string>, numbers: readonly string[], sameUser = false) => {
      await using it = await production(variables)
      const platform = await it.platform()
      const user = sameUser ? (await registerUser(platform)).id : undefined
      for (const number of numbers.slice(0, -1)) expect(isSent(await start(platform, number, user))).toBe(true)
      return (await start(platform, numbers.at(-1) ?? '', user)).userErrors[0]?.budget
    }
    const three = [numberOf(1), numberOf(2), numberOf(3)]
    expect(await spent({ VERIGRAPH_SMS_PER_PLATFORM_MINUTE: '2' }, three)).toBe('PLATFORM')
    expect(await spent({ VERIGRAPH_SMS_PER_PLATFORM_DAY: '2' }, three)).toBe('PLATFORM')
    expect(await spent({ VERIGRAPH_SMS_PER_USER: '2' }, three, true)).toBe('USER')
    const foreign = ['+33612345671', '+4915112345678', '+33612345672', ...three, '+33612345673']
    expect(await spent({ VERIGRAPH_SMS_PER_COUNTRY: '2' }, foreign)).toBe('COUNTRY')
    const american = ['+12025550123', '+12025550124', ...three, '+14165550123']
    expect(await spent({ VERIGRAPH_SMS_PER_NUMBER_TYPE: '2' }, american)).toBe('NUMBER_TYPE')
  })

  it('beyond what all platforms may send are withheld, and no platform learns of it', async () => {
    await using it = await production({ VERIGRAPH_SMS_PER_INSTALLATION: '3' })
    const [one, other] = [await it.platform(), await it.platform()]
    for (let count = 0; count < 3; count++) expect(isSent(await start(one, numberOf(count)))).toBe(true)
    const withheld = await start(other, NUMBER)
    expect(isSent(withheld)).toBe(true)
    expect(it.inbox.sentTo.length).toBe(3)
    const id = withheld.phoneVerification?.id ?? ''
    const entry = { action: 'text-message.withheld-from-all', subjectId: id }
    expect(await it.verigraph.storage.reader.count(AuditEntry, [entry])).toBe(1)
    it.verigraph.clock.advance({ minutes: 61 })
    expect(isSent(await start(other, NUMBER))).toBe(true)
    expect(it.inbox.sentTo.length).toBe(4)
  })

  it('flood no phone, and lock nobody out of it: each platform keeps three of its own, and learns of no other', async () => {
    await using it = await production({ VERIGRAPH_SMS_PER_NUMBER_OVERALL: '5' })
    const [one, other] = [await it.platform(), await it.platform()]
    for (let time = 0; time < 8; time++) expect(isSent(await start(one, NUMBER))).toBe(true)
    expect(it.inbox.sentTo.length).toBe(5)
    for (let time = 0; time < 5; time++) expect(isSent(await start(other, NUMBER))).toBe(true)
    expect(it.inbox.sentTo.length).toBe(8)
    const withheld = [{ action: 'text-message.withheld-from-number' }]
    expect(await it.verigraph.storage.reader.count(AuditEntry, withheld)).toBe(5)
  })

  it('are charged whatever they are for: resent codes, and notices to a number that is replaced', async () => {
    await using it = await production({ VERIGRAPH_SMS_PER_PLATFORM_DAY: '5' })
    const platform = await it.platform()
    const { id } = await registerUser(platform)
    const confirm = async (number: string, verificationId: string) => {
      const code = it.inbox.codeSentTo(number)
      await platform.run(ConfirmPhoneVerificationDocument, { input: { verificationId, code } })
    }
    const first = (await start(platform, numberOf(1), id)).phoneVerification?.id ?? ''
    it.verigraph.clock.advance({ minutes: 1 })
    await platform.run(ResendPhoneCodeDocument, { input: { verificationId: first } })
    await confirm(numberOf(1), first)
    await confirm(numberOf(2), (await start(platform, numberOf(2), id)).phoneVerification?.id ?? '')
    const last = (await start(platform, numberOf(3), id)).phoneVerification?.id ?? '' // the fifth, with the notice
    expect(await start(platform, numberOf(4))).toMatchObject({ userErrors: [{ budget: 'PLATFORM' }] })
    it.verigraph.clock.advance({ minutes: 1 })
    const { resendPhoneCode } = await platform.run(ResendPhoneCodeDocument, { input: { verificationId: last } })
    expect(resendPhoneCode).toMatchObject({ phoneVerification: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] })
  })
})

/** The demo, with a gateway and budgets. */
async function withLimits(startOn: StartOnStorage, limits: Partial<MessageLimits>) {
  const inbox = await SmsInbox.start()
  const { sms, messageLimits } = readConfig({ VERIGRAPH_SMS_URL: inbox.url })
  const verigraph = await startOn({ config: { sms, messageLimits: { ...messageLimits, ...limits } } })
  return {
    inbox,
    verigraph,
    async [Symbol.asyncDispose]() {
      await verigraph[Symbol.asyncDispose]()
      await inbox[Symbol.asyncDispose]()
    },
  }
}

describeOnEachStorage('budgets of text messages', (startOn) => {
  it('hold when many messages are asked for at once, and are forgotten once they are whole again', async () => {
    await using it = await withLimits(startOn, { perPlatformAndHour: 10 })
    const platform = it.verigraph.as('vietsocial')
    const users = await Promise.all(Array.from({ length: 30 }, () => registerUser(platform)))
    const answers = await Promise.all(users.map(({ id }, count) => start(platform, numberOf(count), id)))
    expect(answers.filter(isSent).length).toBe(10)
    expect(it.inbox.sentTo.length).toBe(10)
    const { reader } = it.verigraph.storage
    expect(await reader.count(MessageSpending, [])).toBeGreaterThan(10)
    it.verigraph.clock.advance({ minutes: 24 * 60 + 1 })
    await it.verigraph.sweep()
    expect(await reader.count(MessageSpending, [])).toBe(0)
  })

  it('are charged with codes to guardians, too: whoever cannot be sent to directly is not flooded through minors', async () => {
    await using it = await withLimits(startOn, { perNumber: 2 })
    const platform = it.verigraph.as('vietsocial')
    const { id: guardianId } = await registerUser(platform)
    const verificationId = (await start(platform, NUMBER, guardianId)).phoneVerification?.id ?? ''
    const code = it.inbox.codeSentTo(NUMBER)
    await platform.run(ConfirmPhoneVerificationDocument, { input: { verificationId, code } })
    const name = async () => {
      const dateOfBirth = `${new Date().getUTCFullYear() - 14}-01-02`
      const registration = { externalId: unique('account'), handle: 'be.na', dateOfBirth }
      const { registerUser } = await platform.run(RegisterUserDocument, { input: registration })
      const input = { userId: registerUser.user?.id ?? '', guardianId }
      return (await platform.run(NameGuardianDocument, { input })).nameGuardian
    }
    expect(await name()).toMatchObject({ userErrors: [] })
    expect(await name()).toMatchObject({ guardianConsent: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] })
    expect(it.inbox.sentTo).toEqual([NUMBER, NUMBER])
  })

  it('tell the operator of each message that is withheld in silence', async () => {
    await using it = await withLimits(startOn, { perInstallation: 1 })
    for (let count = 0; count < 3; count++)
      expect(isSent(await start(it.verigraph.as('vietsocial'), numberOf(count)))).toBe(true)
    const metrics = await (await fetch(`${it.verigraph.url}/metrics`)).text()
    expect(metrics).toContain('verigraph_text_messages_withheld_total{from="all"} 2')
  })

  it('of messages that cost nothing bind only one number, and one user', async () => {
    await using verigraph = await startOn({ config: { messageLimits: allOne() } })
    const platform = verigraph.as('vietsocial')
    for (const number of [numberOf(1), numberOf(2), '+12025550123', '+12025550124'])
      expect(isSent(await start(platform, number))).toBe(true)
    expect(await codeSentTo(verigraph, '+12025550124')).toMatch(/^\d{6}$/)
    expect(await start(platform, numberOf(1))).toMatchObject({ userErrors: [{ budget: 'NUMBER' }] })
  })
})

/** Each budget is one message. */
function allOne(): MessageLimits {
  const { messageLimits } = readConfig({})
  return Object.fromEntries(Object.keys(messageLimits).map((name) => [name, 1])) as unknown as MessageLimits
}
