import { AddressRefused, type WebhookSender } from '../../delivery/index.ts'
import { InvalidInput } from '../../kernel/index.ts'

const PATH = ['input', 'url']
/** In characters. */
const LONGEST = 2048

/** Returns a URL that webhooks may be sent to, as far as this can be checked beforehand. Throws `InvalidInput`. */
export async function requireReceiverUrl(text: string, sender: WebhookSender): Promise<string> {
  if (text.length > LONGEST) throw InvalidInput.at(PATH, `An address has at most ${LONGEST} characters here.`)
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw InvalidInput.at(PATH, 'This must be an https address.')
  if (url.username || url.password) throw InvalidInput.at(PATH, 'This must not hold a user name or a password.')
  if (url.hash) throw InvalidInput.at(PATH, 'This must not have a fragment: it would not be sent.')
  await sender.demandAddress(url).catch((error: unknown) => {
    throw error instanceof AddressRefused ? InvalidInput.at(PATH, error.message) : error
  })
  return url.href
}
