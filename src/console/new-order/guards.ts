import { parse } from 'tldts'
import type { OrderAction } from '../graph/generated.ts'
import type { TextsIn } from '../language/define-texts.ts'
import type { RecipientOption } from '../parts/use-recipients.ts'
import type { texts } from './texts.ts'
import type { Found } from './use-found.ts'

/**
 * A warning about a draft, with its subject: a name, a moment, a country. It does not block the draft; the second officer checks the order,
 * too.
 */
export interface Guard {
  name: keyof TextsIn<typeof texts>['guards']
  of: string
}

interface Situation {
  action: OrderAction
  /** Whether the user is notified later. */
  confidential: boolean
  /** The country of the drafting agency; ISO 3166-1 alpha-2. */
  country: string | null
  /** The possible recipients, with the domains of platforms. */
  recipients: readonly RecipientOption[]
  now: number
}

/** Returns the warnings against an order, or in favour of a narrower one. */
export function guardsFor(found: Found, situation: Situation): Guard[] {
  return [
    ...reach(found, situation),
    ...state(found),
    ...affectedUser(found, situation),
    ...jurisdiction(found, situation),
    ...others(found, situation),
  ]
}

const guard = (name: Guard['name'], of = ''): Guard[] => [{ name, of }]

/** Warns when the order affects more than one item. */
function reach(found: Found, situation: Situation): Guard[] {
  switch (situation.action) {
    case 'SUSPEND_MERCHANT':
      return guard('wholeShop')
    case 'SUSPEND_USER':
      return guard('wholeAccount')
    case 'BLOCK_WEBSITE':
    case 'DISCONNECT_SERVER':
      return reachOfHost(found, situation)
    default:
      return found.target.__typename === 'ExternalLink' && isFrontPage(found.url) ? guard('frontPage') : []
  }
}

function reachOfHost({ url }: Found, { action, recipients }: Situation): Guard[] {
  const { hostname, domain, publicSuffix, isPrivate, isIp } = parse(url, { allowPrivateDomains: true })
  const host = hostname ?? ''
  const platform = platformOf(host, recipients)
  if (platform) return guard('wholePlatform', platform.name)
  if (isIp) return guard('sharedAddress', host)
  if (domain === null) return guard('publicSuffix', host)
  if (isPrivate) return guard('sharedHost', publicSuffix ?? '')
  return guard(action === 'BLOCK_WEBSITE' ? 'wholeSite' : 'wholeServer', host)
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url)
  return pathname === '/' && search === ''
}

function platformOf(host: string, recipients: readonly RecipientOption[]): RecipientOption | undefined {
  return recipients.find(({ domains }) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`)))
}

/** Warns when the target is already removed. */
function state({ target }: Found): Guard[] {
  switch (target.__typename) {
    case 'ContentItem':
      return target.contentStatus === 'REMOVED' ? guard('removed') : []
    case 'LiveStream':
      if (target.streamStatus === 'INTERRUPTED') return guard('interrupted')
      return target.streamStatus === 'ENDED' ? guard('ended') : []
    case 'Merchant':
      return target.merchantStatus === 'SUSPENDED' ? guard('suspended') : []
    default:
      return []
  }
}

/** Returns the user who owns the content, stream, shop or account; null when none is known. */
export function userBehind({ target }: Found) {
  switch (target.__typename) {
    case 'ContentItem':
      return target.author
    case 'LiveStream':
      return target.host
    case 'Merchant':
      return target.owner
    case 'User':
      return target
    default:
      return null
  }
}

function affectedUser(found: Found, { now }: Situation): Guard[] {
  const user = userBehind(found)
  const isMinor = user?.guardianNeededUntil && Date.parse(user.guardianNeededUntil) > now
  return isMinor ? guard('minor', user.handle) : []
}

function jurisdiction({ url, recipient }: Found, { country, recipients }: Situation): Guard[] {
  if (recipient)
    return 'country' in recipient && recipient.country !== country ? guard('abroad', recipient.country) : []
  const platform = platformOf(new URL(url).hostname, recipients)
  return platform?.jurisdiction && platform.jurisdiction !== country ? guard('notOurs', platform.name) : []
}

/** Warns when an order that notifies the user at once would reveal a confidential one. */
function others({ removalOrders }: Found, { confidential }: Situation): Guard[] {
  const kept = removalOrders.find(({ confidentialFor, userNotifiedAt }) => confidentialFor && !userNotifiedAt)
  return kept && !confidential ? guard('givesAway', kept.reference) : []
}
