import type { ClientRole } from '../../subgraphs/registry/index.ts'
import type { Example } from './graphiql-page.ts'

/** Returns the initial tabs for a client of a role; null for no token. */
export function examplesFor(role: `${ClientRole}` | null): Example[] {
  switch (role) {
    case 'PLATFORM':
      return [RECEIVED_ORDERS, FOLLOW, RECEIVED_REFERRALS, VERIFICATION, URL_PATTERNS, DIRECTORY, VIEWER]
    case 'ISP':
      return [RECEIVED_ORDERS, FOLLOW, DIRECTORY, VIEWER]
    case 'OFFICER':
      return [ORDERS, DRAFT, REFER, PEOPLE, DIRECTORY, VIEWER]
    case 'DIRECTOR':
      return [APPROVAL, ORDERS, PEOPLE, DIRECTORY, VIEWER]
    case 'AUDITOR':
      return [ORDERS, PEOPLE, CLIENTS, DIRECTORY, VIEWER]
    case 'ADMIN':
      return [REGISTER, CONFIRM, CLIENTS, DIRECTORY, PROFILES, VIEWER]
    case null:
      return [DIRECTORY, PROFILES, VIEWER]
  }
}

const withVariables = (query: string, variables: object): Example => ({
  query,
  variables: JSON.stringify(variables, null, 2),
})

const VIEWER: Example = {
  query: `query Viewer {
  viewer {
    clientId
    roles
    organisation {
      __typename
      id
      ... on Platform { name domains }
      ... on InternetServiceProvider { name }
      ... on Agency { name country }
    }
  }
}
`,
}

const CLIENTS: Example = {
  query: `query Clients {
  apiClients(first: 20) {
    totalCount
    nodes {
      id
      clientId
      roles
      status
      requests { kind requestedBy requestedAt subject { issuer subject } }
      organisation { __typename id }
      subjects { issuer subject acceptedUntil }
      disabledAt
    }
  }
}
`,
}

const REGISTER = withVariables(
  `# A platform, and its first client, which another admin confirms.
mutation RegisterPlatform($domain: String!) {
  registerPlatform(
    input: {
      name: "ChợMạng"
      kind: DOMESTIC
      country: "VN"
      domains: [$domain]
      policyProfileId: "vn-draft-2023"
    }
  ) {
    platform { id name }
    userErrors { code message path }
  }
}

mutation RegisterClient($organisationId: ID!) {
  registerApiClient(
    input: {
      organisationId: $organisationId
      clientId: "cho-mang"
      subject: "cho-mang-prod"
      roles: [PLATFORM]
    }
  ) {
    apiClient { id clientId roles status }
    userErrors { code message path }
  }
}
`,
  { domain: 'chomang.example', organisationId: 'platform_…' },
)

const CONFIRM = withVariables(
  `# What another admin asked for; whoever asked cannot confirm it. The subject is the one that you looked at.
mutation Confirm($apiClientId: ID!, $subject: String!) {
  confirmApiClient(input: { apiClientId: $apiClientId, subject: $subject }) {
    apiClient { id clientId status subjects { issuer subject acceptedUntil } }
    userErrors { code message path }
  }
}
`,
  { apiClientId: 'client_…', subject: 'cho-mang-prod' },
)

const PROFILES: Example = {
  query: `query Profiles {
  comparePolicyProfiles(profileIds: ["vn-draft-2023", "vn-147-2024", "in-it-2026", "eu-tco", "kr-realname-2007"]) {
    profiles { id name status warning }
    figures {
      name
      differs
      values { profile { id } figure { value source { basis article note url } } }
    }
  }
}
`,
}

const DIRECTORY: Example = {
  query: `query Directory {
  platforms(first: 20) {
    totalCount
    nodes { id name kind domains urlPatterns { kind pattern } policyProfile { id } }
  }
  policyProfiles {
    id
    name
    requirements { action commercial minimumLevel }
    removalDeadlines { urgency within }
    sources
  }
}
`,
}

const TARGET = `target {
        __typename
        ... on ContentItem { text url }
        ... on LiveStream { title url }
        ... on Merchant { name }
        ... on User { handle }
        ... on ExternalLink { link: url }
      }`

const ORDERS: Example = {
  query: `query Orders {
  removalOrders(
    first: 20
    filter: { status: [DRAFT, ISSUED, ACKNOWLEDGED, OBJECTED] }
  ) {
    totalCount
    nodes {
      id
      reference
      status
      overdue
      dueAt
      action
      recipient { name }
      ${TARGET}
      objections { ground details }
    }
  }
}
`,
}

const DRAFT = withVariables(
  `# A second person approves it: go on as director.
mutation Draft($input: DraftRemovalOrderInput!) {
  draftRemovalOrder(input: $input) {
    removalOrder { id reference status recipient { name } }
    userErrors { code message path }
  }
}
`,
  {
    input: {
      reference: 'DEMO-201',
      targetUrl: 'http://www.vietsocial.example/p/2?utm_source=mail',
      action: 'REMOVE_CONTENT',
      urgency: 'ORDINARY',
      legalBasis: 'Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1',
      reasons: 'Tin không có căn cứ về ngân hàng.',
    },
  },
)

const REFER = withVariables(
  `# No order: the platform alone decides what it makes of it.
mutation Refer($input: ReferToPlatformInput!) {
  referToPlatform(input: $input) {
    referral { id recipient { name } target { __typename } status }
    userErrors { code message path }
  }
}

query Referrals {
  referrals(first: 20) {
    totalCount
    nodes {
      id
      referredAt
      explanation
      recipient { name }
      ${TARGET}
      status
      outcome
      answer
    }
  }
}
`,
  {
    input: {
      targetUrl: 'https://vietsocial.example/p/3',
      explanation: 'Có thể trái Tiêu chuẩn cộng đồng của nền tảng, mục 4.',
    },
  },
)

const RECEIVED_REFERRALS = withVariables(
  `# Put the id of a referral into the variables, then run Answer.
# Nothing follows from a referral but what you decide.
query ReceivedReferrals {
  referrals(first: 20, status: OPEN) {
    nodes {
      id
      referredAt
      agency { name }
      explanation
      ${TARGET}
    }
  }
}

mutation Answer($input: AnswerReferralInput!) {
  answerReferral(input: $input) {
    referral { status outcome answer answeredAt }
    userErrors { code message path }
  }
}

subscription FollowReferrals($after: String) {
  referralEvents(after: $after) {
    cursor
    sequence
    kind
    referral { id explanation }
  }
}
`,
  {
    input: {
      referralId: 'referral_…',
      outcome: 'NO_ACTION',
      explanation: 'Bài viết không trái Tiêu chuẩn cộng đồng.',
    },
  },
)

const URL_PATTERNS = withVariables(
  `# All at once, in the place of those that there were;
# on domains of the platform itself.
mutation SetUrlPatterns($patterns: [UrlPatternInput!]!) {
  setUrlPatterns(input: { patterns: $patterns }) {
    platform { name urlPatterns { kind pattern } }
    userErrors { code message path }
  }
}
`,
  {
    patterns: [
      { kind: 'CONTENT_ITEM', pattern: 'https://{www.}?vietsocial.example/p/:externalId' },
      { kind: 'CONTENT_ITEM', pattern: 'https://{www.}?vietsocial.example/*/posts/:externalId' },
      { kind: 'LIVE_STREAM', pattern: 'https://{www.}?vietsocial.example/live/:externalId' },
    ],
  },
)

const APPROVAL = withVariables(
  `# Put the id of a draft into the variables,
# then run Approve.
query Drafts {
  removalOrders(first: 20, filter: { status: [DRAFT] }) {
    nodes { id reference reasons recipient { name } }
  }
}

mutation Approve($id: ID!) {
  approveRemovalOrder(input: { removalOrderId: $id }) {
    removalOrder { reference status dueAt signedDocument }
    userErrors { code message path }
  }
}

mutation Withdraw($id: ID!, $reason: String!) {
  withdrawRemovalOrder(
    input: { removalOrderId: $id, reason: $reason }
  ) {
    removalOrder { reference status withdrawnAt }
    userErrors { code message path }
  }
}
`,
  { id: 'order_…', reason: 'Nội dung không vi phạm.' },
)

const PEOPLE: Example = {
  query: `query People {
  platforms(first: 20) {
    nodes {
      name
      users(first: 20) {
        nodes {
          handle
          verificationLevel
          merchants { name status }
          contentItems { totalCount }
        }
      }
    }
  }
  liveStreams(status: LIVE, first: 20) {
    nodes {
      title
      commercial
      startedAt
      host { handle }
      platform { name }
    }
  }
}
`,
}

const RECEIVED_ORDERS = withVariables(
  `# Put the id of an order into the variables,
# then run one of the mutations.
query ReceivedOrders {
  removalOrders(first: 20) {
    nodes {
      id
      reference
      status
      overdue
      dueAt
      action
      legalBasis
      reasons
      ${TARGET}
    }
  }
}

mutation Acknowledge($id: ID!) {
  acknowledgeRemovalOrder(input: { removalOrderId: $id }) {
    removalOrder { reference status acknowledgedAt }
    userErrors { code message path }
  }
}

mutation ReportCompliance($id: ID!) {
  reportCompliance(input: { removalOrderId: $id }) {
    removalOrder { reference status compliedAt }
    userErrors { code message path }
  }
}

mutation Object($id: ID!, $details: String!) {
  objectToRemovalOrder(
    input: {
      removalOrderId: $id
      ground: MANIFEST_ERROR
      details: $details
    }
  ) {
    removalOrder { reference status objections { filedAt } }
    userErrors { code message path }
  }
}
`,
  { id: 'order_…', details: 'Bài viết không phải của người bị nêu tên.' },
)

const FOLLOW: Example = {
  query: `# Replays what came after the cursor, or everything
# without one; then follows live.
subscription Follow($after: String) {
  removalOrderEvents(after: $after) {
    cursor
    sequence
    kind
    occurredAt
    removalOrder { id reference status dueAt reasons }
  }
}
`,
}

const VERIFICATION = withVariables(
  `# Register someone; Post is refused until the phone is verified.
# The code: /dev/inbox?phoneNumber=+84912345678
mutation Register {
  registerUser(
    input: { externalId: "demo-1", handle: "thu.demo" }
  ) {
    user { id handle verificationLevel }
    userErrors { code message path }
  }
}

mutation Post($userId: ID!) {
  publishContentItem(
    input: { authorId: $userId, kind: POST, text: "Xin chào!" }
  ) {
    contentItem { id publishedAt }
    userErrors {
      code
      message
      ... on VerificationRequired { currentLevel requiredLevel }
    }
  }
}

mutation StartVerification(
  $userId: ID!
  $phoneNumber: PhoneNumber!
) {
  startPhoneVerification(
    input: {
      userId: $userId
      legalName: "Lê Thị Thu"
      phoneNumber: $phoneNumber
    }
  ) {
    phoneVerification { id expiresAt }
    userErrors { code message path }
  }
}

mutation ConfirmVerification(
  $verificationId: ID!
  $code: String!
) {
  confirmPhoneVerification(
    input: { verificationId: $verificationId, code: $code }
  ) {
    verifiedIdentity { legalName level verifiedAt }
    userErrors { code message path }
  }
}
`,
  { userId: 'usr_…', phoneNumber: '+84912345678', verificationId: '…', code: '000000' },
)
