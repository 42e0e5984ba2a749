import { readdirSync, readFileSync } from 'node:fs'
import { compareProfiles } from '../../../src/subgraphs/policy/compare-profiles.ts'
import {
  OrderAction,
  Policy,
  removalDeadline,
  Urgency,
  VerificationLevel,
} from '../../../src/subgraphs/policy/index.ts'
import { parseProfile } from '../../../src/subgraphs/policy/profile-schema.ts'
import { missingLevel } from '../../../src/subgraphs/policy/required-level.ts'
import { Action } from '../../../src/subgraphs/policy/vocabulary.ts'
import { PlatformKind, PlatformVerification, Registry } from '../../../src/subgraphs/registry/index.ts'
import { ComparePolicyProfilesDocument, PolicyProfilesDocument } from '../../support/generated.ts'
import { TestVerigraph } from '../../support/verigraph.ts'

const FOLDER = new URL('../../../src/subgraphs/policy/profiles/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const contentOf = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))
const policy = new Policy()
const { UNVERIFIED, PHONE, PERSONAL_ID } = VerificationLevel

describe('policy profiles', () => {
  it('are the files of the folder, each under its own name', () => {
    expect(policy.profiles.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort())
  })

  it.each(files)('%s names a source for each figure', (name) => {
    for (const { source } of parseProfile(contentOf(name)).figures)
      expect(source).toMatchObject(
        source.basis === 'LAW'
          ? { url: expect.stringMatching(/^https?:/), article: expect.stringMatching(/./) }
          : { note: expect.stringMatching(/.{20}/) },
      )
  })

  it('refuses a profile whose figure has no source, whose law is not listed, or that is not complete', () => {
    const profile = () => contentOf('vn-147-2024.json')
    const broken = [
      (it: ReturnType<typeof profile>) => delete it.removalDeadlines[0].source,
      (it: ReturnType<typeof profile>) => delete it.identityRetention.source,
      (it: ReturnType<typeof profile>) => Object.assign(it.requirements[0].source, { law: 'hearsay' }),
      (it: ReturnType<typeof profile>) => delete it.requirements[0].source.article,
      (it: ReturnType<typeof profile>) => it.laws.splice(0),
      (it: ReturnType<typeof profile>) => it.requirements.pop(),
      (it: ReturnType<typeof profile>) => it.removalDeadlines.pop(),
      (it: ReturnType<typeof profile>) => Object.assign(it, { status: 'STRUCK_DOWN' }),
    ]
    for (const breakIt of broken) {
      const content = profile()
      breakIt(content)
      expect(() => parseProfile(content)).toThrow()
    }
    expect(parseProfile(profile()).id).toBe('vn-147-2024')
  })

  it('decide the gate of each action', () => {
    const missing = (profileId: string, action: Action, commercial: boolean, level: VerificationLevel) =>
      missingLevel(policy.profile(profileId), { action, commercial, level })
    for (const action of Object.values(Action)) {
      expect(missing('vn-draft-2023', action, false, UNVERIFIED)).toBe(PHONE)
      expect(missing('vn-draft-2023', action, true, PHONE)).toBeNull()
    }
    expect(missing('vn-147-2024', Action.LIVE_STREAM, false, PHONE)).toBeNull()
    expect(missing('vn-147-2024', Action.LIVE_STREAM, true, PHONE)).toBe(PERSONAL_ID)
    expect(missing('vn-147-2024', Action.SELL, false, PHONE)).toBe(PERSONAL_ID)
    expect(missing('vn-147-2024', Action.SELL, false, PERSONAL_ID)).toBeNull()
    expect(missing('eu-dsa', Action.COMMENT, false, UNVERIFIED)).toBeNull()
  })

  it('may give a kind of order a time of its own, which stands beside the general one', () => {
    const content = contentOf('vn-147-2024.json')
    const exception = { ...content.removalDeadlines[0], action: 'INTERRUPT_STREAM', within: 'PT3H' }
    const withException = (...exceptions: object[]) =>
      parseProfile({ ...content, id: 'xx-test', removalDeadlineExceptions: exceptions })
    const profile = withException(exception)
    const { REMOVE_CONTENT, INTERRUPT_STREAM } = OrderAction
    const { ORDINARY, URGENT } = Urgency
    const hoursFor = (action: OrderAction, urgency: Urgency) =>
      removalDeadline(profile, { action, urgency }, new Date(0)).getTime() / 3_600_000
    expect(hoursFor(INTERRUPT_STREAM, ORDINARY)).toBe(3)
    expect(hoursFor(INTERRUPT_STREAM, URGENT)).toBe(24)
    expect(hoursFor(REMOVE_CONTENT, ORDINARY)).toBe(24)
    expect(profile.removalDeadlines).toEqual(policy.profile('vn-147-2024').removalDeadlines)
    expect(profile.removalDeadlineExceptions).toMatchObject([
      { action: 'INTERRUPT_STREAM', urgency: 'ORDINARY', within: 'PT3H', source: { basis: 'LAW' } },
    ])

    const { figures } = compareProfiles([policy.profile('eu-tco'), profile])
    expect(figures.find(({ name }) => name === 'removalDeadline.ORDINARY.INTERRUPT_STREAM')).toMatchObject({
      differs: true,
      values: [{ figure: { name: 'removalDeadline.ORDINARY', value: 'PT1H' } }, { figure: { value: 'PT3H' } }],
    })

    expect(() => withException(exception, exception)).toThrow()
    expect(() => withException({ ...exception, within: 'PT90S' })).toThrow('whole number of minutes')
    expect(() => withException({ ...exception, within: 'P1M' })).toThrow('whole number of minutes')
    expect(() => withException({ ...exception, source: undefined })).toThrow()
  })

  it('are laid side by side, for everyone', async () => {
    await using verigraph = await TestVerigraph.start()
    const anyone = verigraph.as(null)
    const { comparePolicyProfiles } = await anyone.run(ComparePolicyProfilesDocument, {
      profileIds: ['vn-147-2024', 'eu-tco'],
    })
    const deadline = comparePolicyProfiles.figures.find(({ name }) => name === 'removalDeadline.ORDINARY')
    expect(deadline).toMatchObject({
      differs: true,
      values: [
        { profile: { id: 'vn-147-2024' }, figure: { value: 'PT24H' } },
        { profile: { id: 'eu-tco' }, figure: { value: 'PT1H', source: { basis: 'LAW', article: 'Art. 3(3)' } } },
      ],
    })
    const { policyProfiles } = await anyone.run(PolicyProfilesDocument, {})
    expect(policyProfiles.map(({ id }) => id)).toEqual(policy.profiles.map(({ id }) => id))
    expect(policyProfiles.find(({ id }) => id === 'eu-tco')).toMatchObject({ country: 'EU' })

    for (const profileIds of [['eu-tco'], ['eu-tco', 'eu-tco'], ['eu-tco', 'xx-nothing']]) {
      const { errors } = await anyone.ask(ComparePolicyProfilesDocument, { profileIds })
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
    }
  })

  it('cannot put a platform under a law that was struck down', async () => {
    await using verigraph = await TestVerigraph.start()
    const registry = new Registry({ storage: verigraph.storage, policy })
    const admin = { clientId: 'admin', roles: ['admin' as const], organisationId: null, jurisdiction: null }
    const input = {
      name: 'Agora',
      kind: PlatformKind.DOMESTIC,
      country: 'KR',
      domains: ['agora.example'],
      policyProfileId: 'kr-realname-2007',
      verification: PlatformVerification.VERIGRAPH,
    }
    await expect(registry.registerPlatform(admin, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'policyProfileId'],
      message: expect.stringContaining('Struck down unanimously'),
    })
  })
})
