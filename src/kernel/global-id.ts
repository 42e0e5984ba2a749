import { prefixOf } from '../storage/index.ts'
import { ID } from '../texts/index.ts'

/** The prefix of each type's ids. A prefix is for ever: it stands in ids that others have kept. */
export const ID_PREFIXES = {
  Platform: 'platform',
  InternetServiceProvider: 'isp',
  Agency: 'agency',
  ApiClient: 'client',
  User: 'usr',
  VerifiedIdentity: 'identity',
  ContentItem: 'content',
  LiveStream: 'live',
  Merchant: 'merchant',
  RemovalOrder: 'order',
  Appeal: 'appeal',
  Referral: 'referral',
  WebhookEndpoint: 'webhook',
} as const

const TYPENAMES = new Map(Object.entries(ID_PREFIXES).map(([typename, prefix]) => [prefix as string, typename]))

/** What follows the prefix: an underscore and 26 characters. */
const ID_SUFFIX = 27

/** e.g. `vn-draft-2023`: profiles are named by hand, once for all installations. */
const POLICY_PROFILE_ID = /^[a-z]{2}(-[a-z0-9]+)+$/

/** The id that a text stands for; what cannot be one is the id of nothing, and empty. */
export function idIn(sent: string): string {
  const read = ID.read(sent)
  return 'text' in read ? read.text : ''
}

/** The type whose id this is; `undefined` where it is the id of nothing. */
export function typenameOfId(id: string): string | undefined {
  if (POLICY_PROFILE_ID.test(id)) return 'PolicyProfile'
  return TYPENAMES.get(prefixOf(id) ?? '')
}

/** Names the concrete type of any value of an interface or union: by its own word, or else by its id, which needs no check here. */
export function typenameOf({ __typename, id }: { __typename?: string; id?: string }): string | undefined {
  if (__typename !== undefined || id === undefined) return __typename
  return TYPENAMES.get(id.slice(0, -ID_SUFFIX)) ?? typenameOfId(id)
}
