import type { Caller } from '../../access/index.ts'
import { type InputPath, InvalidInput, isGiven, NotFound, typenameOfId, visible } from '../../kernel/index.ts'
import type { Row, Transaction } from '../../storage/index.ts'
import { Merchant } from '../commerce/index.ts'
import { User } from '../identity/index.ts'
import { ContentItem, LiveStream } from '../publishing/index.ts'

/** The nodes that an order or a referral can be about. */
const TARGETS = { ContentItem, LiveStream, User, Merchant } as const

export type TargetNode = Row<ContentItem> | Row<LiveStream> | Row<User> | Row<Merchant>
export type TargetTypename = keyof typeof TARGETS

/** Throws `InvalidInput` where a target is named twice, or not at all. */
export function demandOneTarget(named: { targetId?: string | null; targetUrl?: string | null }): void {
  if (isGiven(named.targetId) === isGiven(named.targetUrl))
    throw InvalidInput.at(['input', 'targetId'], 'Name exactly one of targetId and targetUrl.')
}

/** Throws `InvalidInput` for a URL that is neither http nor https. */
export function demandWebAddress(url: string): void {
  if (!/^https?:/.test(url)) throw InvalidInput.at(['input', 'targetUrl'], 'Only http and https can be named.')
}

/** The node of this id. Throws `NotFound` at `path` where there is none, or none that the caller may see. */
export function targetNode(tx: Transaction<Caller>, id: string, path: InputPath): Promise<TargetNode> {
  const model = TARGETS[typenameOfId(id) as TargetTypename]
  if (!model) throw new NotFound(path)
  return visible<ContentItem | LiveStream | User | Merchant>(tx, model, id, path)
}

/** The user whose content, stream, shop or account it is. */
export function userBehind(node: TargetNode): string {
  if ('authorId' in node) return node.authorId
  if ('hostId' in node) return node.hostId
  return 'ownerId' in node ? node.ownerId : node.id
}
