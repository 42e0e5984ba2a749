import type { Bearer, Caller } from '../access/index.ts'
import type { Services } from '../installation/index.ts'
import type { Clock, Storage } from '../storage/index.ts'
import { ObjectionGround } from '../subgraphs/enforcement/index.ts'
import { SealedIdentity, User, VerificationSource } from '../subgraphs/identity/index.ts'
import { OrderAction, Urgency, VerificationLevel } from '../subgraphs/policy/index.ts'
import { ContentKind } from '../subgraphs/publishing/index.ts'
import { type Organisation, PlatformKind, PlatformVerification } from '../subgraphs/registry/index.ts'
import { DEMO_CLIENTS, DEMO_ISSUER, type DemoClientId } from './clients.ts'
import type { DevInbox } from './inbox.ts'

const PROFILE = 'vn-draft-2023'
const LEGAL_BASIS = 'Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1'

/** A clock that the seeding sets, so that the demo's events lie in the past. */
export class HistoryClock implements Clock {
  #now: Date

  constructor(private readonly present: Date) {
    this.#now = present
  }

  now(): Date {
    return this.#now
  }

  monotonic(): number {
    return this.#now.getTime()
  }

  /** Sets the clock to a moment before the present. */
  goBack(minutes: number): void {
    this.#now = new Date(this.present.getTime() - minutes * 60_000)
  }
}

/** As in production, one admin exists first; here it is the demo itself, without a token. */
const SEEDER: Caller = { clientId: 'demo', roles: ['admin'], organisationId: null, jurisdiction: null }

interface WorldParts {
  services: Services
  storage: Storage<Caller>
  clock: HistoryClock
  inbox: DevInbox
}

/** Seeds an empty database with a small world: every person of the design's story, and orders in every state. */
export async function seedWorld(parts: WorldParts): Promise<void> {
  const { clock } = parts
  clock.goBack(60 * 24 * 30)
  const as = await registerParticipants(parts.services)
  const people = await registerPeople(parts, as)
  const published = await publish(parts, as, people)
  await order(parts, as, published)
  await refer(parts, as, published)
  clock.goBack(0)
  await parts.services.deadlines.sweep(SEEDER)
}

type Callers = Record<DemoClientId, Caller>

async function registerParticipants({ registry, apiClients }: Services): Promise<Callers> {
  const ministry = await registry.registerAgency(SEEDER, {
    name: 'Bộ Thông tin và Truyền thông (demo)',
    country: 'VN',
  })
  const callerOf = async (clientId: DemoClientId): Promise<Caller> => {
    const bearer: Bearer = { issuer: DEMO_ISSUER, subject: clientId, person: `${DEMO_ISSUER} ${clientId}` }
    const caller = await apiClients.callerOf(bearer)
    if (!caller) throw new Error(`${clientId} cannot call.`)
    return { ...caller, bearer }
  }
  await apiClients.register(SEEDER, inputOf('admin', ministry))
  const admin = await callerOf('admin')
  const second = await apiClients.register(SEEDER, inputOf('admin2', ministry))
  await apiClients.confirm(admin, { apiClientId: second.id })
  const admin2 = await callerOf('admin2')

  const vietSocial = await registry.registerPlatform(admin, {
    name: 'VietSocial',
    kind: PlatformKind.DOMESTIC,
    country: 'VN',
    domains: ['vietsocial.example'],
    urlPatterns: patternsAt('https://{www.}?vietsocial.example', { post: '/p', live: '/live' }),
    verification: PlatformVerification.VERIGRAPH,
    policyProfileId: PROFILE,
  })
  const globalTube = await registry.registerPlatform(admin, {
    name: 'GlobalTube',
    kind: PlatformKind.CROSS_BORDER,
    country: 'US',
    domains: ['globaltube.example'],
    urlPatterns: patternsAt('https://{*.}?globaltube.example', { post: '/v', live: '/live' }),
    verification: PlatformVerification.OWN,
    policyProfileId: PROFILE,
  })
  const vnNet = await registry.registerInternetServiceProvider(admin, { name: 'VNNet', policyProfileId: PROFILE })
  const organisations: Partial<Record<DemoClientId, Organisation>> = {
    vietsocial: vietSocial,
    globaltube: globalTube,
    vnnet: vnNet,
  }
  const callers: Partial<Callers> = { admin, admin2 }
  for (const { clientId } of DEMO_CLIENTS) {
    if (callers[clientId]) continue
    const { id } = await apiClients.register(admin, inputOf(clientId, organisations[clientId] ?? ministry))
    await apiClients.confirm(admin2, { apiClientId: id })
    callers[clientId] = await callerOf(clientId)
  }
  return callers as Callers
}

/** Returns the registration of a client of the demo's issuer, whose subject has the same name. */
function inputOf(clientId: DemoClientId, { id: organisationId }: Organisation) {
  const roles = DEMO_CLIENTS.filter((each) => each.clientId === clientId).flatMap((each) => [...each.roles])
  return { clientId, organisationId, roles, subject: clientId }
}

/** The URL patterns of a demo platform. */
const patternsAt = (origin: string, paths: { post: string; live: string }) => [
  { kind: 'CONTENT_ITEM', pattern: `${origin}${paths.post}/:externalId` },
  { kind: 'LIVE_STREAM', pattern: `${origin}${paths.live}/:externalId` },
  { kind: 'USER', pattern: `${origin}/users/:externalId` },
  { kind: 'MERCHANT', pattern: `${origin}/shops/:externalId` },
]

interface People {
  lan: User
  minh: User
  huong: User
  tuan: User
  john: User
}

async function registerPeople({ services, storage, clock, inbox }: WorldParts, as: Callers): Promise<People> {
  const { identity, phoneVerifications, verifications } = services
  const register = (platform: Caller, externalId: string, handle: string) =>
    identity.registerUser(platform, { externalId, handle })
  const verify = async (platform: Caller, user: User, legalName: string, phoneNumber: string) => {
    const { id } = await phoneVerifications.start(platform, { userId: user.id, legalName, phoneNumber })
    const code = inbox.messagesTo(phoneNumber)[0]?.code ?? ''
    await phoneVerifications.confirm(platform, { verificationId: id, code })
    return user
  }
  clock.goBack(60 * 24 * 7)
  const { vietsocial, globaltube } = as
  const lan = await verify(
    vietsocial,
    await register(vietsocial, 'vs-1001', 'lan.nguyen'),
    'Nguyễn Thị Lan',
    '+84912345671',
  )
  const tuan = await verify(
    vietsocial,
    await register(vietsocial, 'vs-1004', 'shop.tuan'),
    'Trần Anh Tuấn',
    '+84912345674',
  )
  const huong = await verify(
    vietsocial,
    await register(vietsocial, 'vs-1003', 'huong.le'),
    'Lê Thu Hương',
    '+84912345673',
  )
  const john = await verify(globaltube, await register(globaltube, 'gt-77', 'john.live'), 'John Carter', '+84912345677')
  const minh = await register(vietsocial, 'vs-1002', 'minh.pham')
  await storage.transaction(vietsocial, async (tx) => {
    const user = await tx.find(User, { id: huong.id })
    const sealed = await tx.find(SealedIdentity, { userId: huong.id })
    if (!user || !sealed) throw new Error('The demo has lost a user while it was made.')
    sealed.level = VerificationLevel.PERSONAL_ID
    await verifications.grant(tx, user, { level: sealed.level, source: VerificationSource.CREDENTIAL })
  })
  return { lan, minh, huong, tuan, john }
}

async function publish({ services, clock }: WorldParts, as: Callers, people: People) {
  const { publishing, commerce } = services
  const post = (platform: Caller, author: User, text: string, path: string) =>
    publishing.publish(platform, {
      authorId: author.id,
      kind: ContentKind.POST,
      text,
      url: `https://${path}`,
      externalId: path.split('/').at(-1) ?? '',
    })
  clock.goBack(60 * 30)
  const cure = await post(
    as.vietsocial,
    people.tuan,
    'Thuốc thần kỳ chữa khỏi mọi bệnh sau 3 ngày!',
    'vietsocial.example/p/1',
  )
  const invest = await post(
    as.globaltube,
    people.john,
    'Đầu tư lãi 300 % mỗi tháng, không rủi ro',
    'globaltube.example/v/9',
  )
  const rumour = await post(as.vietsocial, people.lan, 'Nghe nói ngân hàng sắp đóng cửa…', 'vietsocial.example/p/2')
  const recipe = await post(as.vietsocial, people.huong, 'Công thức phở gà của mẹ', 'vietsocial.example/p/3')
  await publishing.publish(as.vietsocial, {
    authorId: people.lan.id,
    kind: ContentKind.COMMENT,
    text: 'Trông ngon quá!',
    inReplyToId: recipe.id,
  })
  const shop = await commerce.registerMerchant(as.vietsocial, {
    ownerId: people.tuan.id,
    name: 'Thuốc tăng chiều cao Tuấn',
    externalId: 'tuan',
  })
  await commerce.registerMerchant(as.vietsocial, {
    ownerId: people.huong.id,
    name: 'Bếp nhà Hương',
    externalId: 'huong',
  })
  clock.goBack(40)
  const sale = await publishing.startLiveStream(as.vietsocial, {
    hostId: people.tuan.id,
    title: 'Xả kho hàng hiệu',
    url: 'https://vietsocial.example/live/5',
    externalId: '5',
    commercial: true,
  })
  const scam = await publishing.startLiveStream(as.globaltube, {
    hostId: people.john.id,
    title: 'Live: đầu tư 300 %',
    url: 'https://globaltube.example/live/8',
    externalId: '8',
    commercial: true,
  })
  return { cure, invest, rumour, recipe, shop, sale, scam }
}

async function order(
  { services, clock }: WorldParts,
  as: Callers,
  published: Awaited<ReturnType<typeof publish>>,
): Promise<void> {
  const { drafts, enforcement } = services
  const draft = (reference: string, targetId: string, action: OrderAction, reasons: string) =>
    drafts.draft(as.officer, {
      reference,
      targetId,
      action,
      reasons,
      legalBasis: LEGAL_BASIS,
      urgency: Urgency.ORDINARY,
    })
  const issue = async (...args: Parameters<typeof draft>) => {
    const { id: removalOrderId } = await draft(...args)
    await enforcement.approve(as.director, { removalOrderId })
    return { removalOrderId }
  }
  const { REMOVE_CONTENT, SUSPEND_MERCHANT, INTERRUPT_STREAM } = OrderAction

  clock.goBack(60 * 26)
  const complied = await issue('DEMO-101', published.cure.id, REMOVE_CONTENT, 'Quảng cáo thuốc sai sự thật.')
  clock.goBack(60 * 25)
  await enforcement.acknowledge(as.vietsocial, complied)
  await enforcement.reportCompliance(as.vietsocial, { ...complied, note: 'Đã gỡ.' })
  const withdrawn = await issue('DEMO-102', published.recipe.id, REMOVE_CONTENT, 'Nhầm đối tượng.')
  await enforcement.withdraw(as.director, { ...withdrawn, reason: 'Bài viết không vi phạm.' })
  clock.goBack(60 * 4)
  await issue('DEMO-103', published.invest.id, REMOVE_CONTENT, 'Lừa đảo đầu tư.') // overdue by now
  clock.goBack(100)
  const objected = await issue('DEMO-104', published.rumour.id, REMOVE_CONTENT, 'Tin không có căn cứ.')
  await enforcement.object(as.vietsocial, {
    ...objected,
    ground: ObjectionGround.INSUFFICIENT_INFORMATION,
    details: 'Chưa nêu rõ câu nào sai sự thật.',
  })
  clock.goBack(90)
  const acknowledged = await issue('DEMO-105', published.shop.id, SUSPEND_MERCHANT, 'Bán thuốc không phép.')
  await enforcement.acknowledge(as.vietsocial, acknowledged)
  clock.goBack(20)
  await issue('DEMO-106', published.scam.id, INTERRUPT_STREAM, 'Phát trực tiếp lừa đảo đầu tư.')
  clock.goBack(6)
  await draft('DEMO-107', published.sale.id, INTERRUPT_STREAM, 'Bán hàng giả trong buổi phát trực tiếp.')
}

async function refer(
  { services, clock }: WorldParts,
  as: Callers,
  { recipe }: Awaited<ReturnType<typeof publish>>,
): Promise<void> {
  clock.goBack(15)
  await services.referrals.refer(as.officer, {
    targetId: recipe.id,
    explanation: 'Bình luận dưới bài có thể là quảng cáo trá hình, trái Tiêu chuẩn cộng đồng, mục 4.',
  })
}
