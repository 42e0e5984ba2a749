import type { TargetFragment } from '../graph/generated.ts'
import type { Messages } from '../language/messages/vi.ts'

/** Returns the type of a target, in one word. */
export function kindOf(target: TargetFragment, { target: words }: Messages): string {
  return target.__typename === 'ContentItem' ? words[target.kind] : words[target.__typename]
}

/** Returns the title of a target, in one line. */
export function titleOf(target: TargetFragment, { target: words }: Messages): string {
  switch (target.__typename) {
    case 'ContentItem':
      return target.text ?? target.contentUrl ?? words.noText
    case 'LiveStream':
      return target.title
    case 'User':
      return `@${target.handle}`
    case 'Merchant':
      return target.shopName
    case 'ExternalLink':
      return target.link.replace(/^https?:\/\//, '')
  }
}

/** Returns the URL of a target; null when it is unknown, or not a web URL. */
export function urlOf(target: TargetFragment): string | null {
  return webAddress(addressOf(target))
}

/** Returns a URL that may be a link: platforms provide others, too. */
export const webAddress = (url: string | null): string | null => (url && /^https?:/i.test(url) ? url : null)

function addressOf(target: TargetFragment): string | null {
  switch (target.__typename) {
    case 'ContentItem':
      return target.contentUrl
    case 'LiveStream':
      return target.streamUrl
    case 'ExternalLink':
      return target.link
    default:
      return null
  }
}
