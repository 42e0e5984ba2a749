import type { Caller } from '../../access/index.ts'
import { type InputPath, InvalidInput, NotFound, typenameOfId, visible } from '../../graph/index.ts'
import type { Transaction } from '../../storage/index.ts'
import { Merchant } from '../commerce/index.ts'
import { User } from '../identity/index.ts'
import { ContentItem, LiveStream, type Publishing } from '../publishing/index.ts'
import type { Recipient, Registry } from '../registry/index.ts'
import type { DraftRemovalOrderInput } from './inputs.ts'
import { OrderAction } from './vocabulary.ts'

/** The nodes that an order can be about, and what can be ordered of each. */
const TARGETS = {
  ContentItem: { model: ContentItem, actions: [OrderAction.REMOVE_CONTENT] },
  LiveStream: { model: LiveStream, actions: [OrderAction.INTERRUPT_STREAM] },
  User: { model: User, actions: [OrderAction.SUSPEND_USER] },
  Merchant: { model: Merchant, actions: [OrderAction.SUSPEND_MERCHANT] },
} as const

/** What is addressed to whom: a node of its platform, or a URL. */
export interface Address {
  recipient: Recipient
  targetId: string | null
  targetUrl: string | null
}

interface Directories {
  registry: Registry
  publishing: Publishing
}

/** Finds target and recipient of a draft. Throws `InvalidInput` or `NotFound` where they are not exact. */
export async function addressOf(
  tx: Transaction<Caller>,
  input: DraftRemovalOrderInput,
  directories: Directories,
): Promise<Address> {
  if (Boolean(input.targetId) === Boolean(input.targetUrl))
    throw InvalidInput.at(['input', 'targetId'], 'Name exactly one of targetId and targetUrl.')
  const address = input.targetId
    ? await addressOfNode(tx, input.targetId, input, directories)
    : await addressOfUrl(tx, input.targetUrl ?? '', input, directories)
  if (address.recipient.jurisdiction !== tx.actor.jurisdiction) throw new NotFound(['input', 'recipientId'])
  return address
}

async function addressOfNode(
  tx: Transaction<Caller>,
  targetId: string,
  input: DraftRemovalOrderInput,
  { registry }: Directories,
): Promise<Address> {
  const path: InputPath = ['input', 'targetId']
  const kind = TARGETS[typenameOfId(targetId) as keyof typeof TARGETS]
  if (!kind) throw new NotFound(path)
  const { platformId } = await visible<ContentItem | LiveStream | User | Merchant>(tx, kind.model, targetId, path)
  demandAction(targetId, input.action)
  const recipient = await registry.recipient(tx, platformId, path)
  demandRecipient(recipient, input.recipientId)
  return { recipient, targetId, targetUrl: null }
}

async function addressOfUrl(
  tx: Transaction<Caller>,
  targetUrl: string,
  input: DraftRemovalOrderInput,
  { registry, publishing }: Directories,
): Promise<Address> {
  if (!/^https?:/.test(targetUrl))
    throw InvalidInput.at(['input', 'targetUrl'], 'Only http and https can be ordered about.')
  const platform = await registry.platformOfUrl(tx, targetUrl)
  if (input.recipientId && input.recipientId !== platform?.id) {
    const recipient = await registry.recipient(tx, input.recipientId, ['input', 'recipientId'])
    if (platform && typenameOfId(recipient.id) === 'Platform') demandRecipient(platform, recipient.id)
    return { recipient, targetId: null, targetUrl }
  }
  if (!platform)
    throw InvalidInput.at(
      ['input', 'recipientId'],
      'This URL belongs to no platform that takes part; name the recipient.',
    )
  const node = await publishing.findByUrl(tx, platform.id, targetUrl)
  if (!node) return { recipient: platform, targetId: null, targetUrl }
  demandAction(node.id, input.action)
  return { recipient: platform, targetId: node.id, targetUrl: null }
}

function demandAction(targetId: string, action: OrderAction): void {
  const typename = typenameOfId(targetId) as keyof typeof TARGETS
  const actions: readonly OrderAction[] = TARGETS[typename].actions
  if (!actions.includes(action))
    throw InvalidInput.at(['input', 'action'], `Of a ${typename} only ${actions.join(' or ')} can be ordered.`)
}

function demandRecipient(owner: Recipient, recipientId: string | null | undefined): void {
  if (recipientId && recipientId !== owner.id)
    throw InvalidInput.at(['input', 'recipientId'], `The target is ${owner.name}'s; leave the recipient out.`)
}

/** The user whose content, stream, shop or account an order is about; null for a URL that nothing is known of. */
export async function affectedUserOf(tx: Transaction<Caller>, targetId: string | null): Promise<string | null> {
  if (targetId === null) return null
  switch (typenameOfId(targetId)) {
    case 'User':
      return targetId
    case 'ContentItem':
      return (await tx.find(ContentItem, { id: targetId }))?.authorId ?? null
    case 'LiveStream':
      return (await tx.find(LiveStream, { id: targetId }))?.hostId ?? null
    case 'Merchant':
      return (await tx.find(Merchant, { id: targetId }))?.ownerId ?? null
    default:
      return null
  }
}
