import type { Caller } from '../../../access/index.ts'
import type { TargetKinds } from '../../../context/index.ts'
import { InvalidInput, isGiven, NotFound, typenameOfId } from '../../../kernel/index.ts'
import type { Row, Transaction } from '../../../storage/index.ts'
import type { OrderAction } from '../../policy/index.ts'
import type { Recipient, Registry } from '../../registry/index.ts'
import type { DraftRemovalOrderInput } from '../inputs.ts'
import { demandOneTarget, demandWebAddress } from './demand-target.ts'
import type { KnownUrls } from './url-directory.ts'

/** Target and recipient: a node and its platform, or a URL. */
export interface Address {
  recipient: Row<Recipient>
  targetId: string | null
  targetUrl: string | null
  /** The user who owns the content, stream, shop or account; null for a URL without a known node. */
  affectedUserId: string | null
}

interface Directories {
  registry: Registry
  targets: TargetKinds
  /** The looked-up URL of the draft. */
  urls: KnownUrls
}

/** Finds target and recipient of a draft. Throws `InvalidInput` or `NotFound` when they are invalid. */
export function addressOf(
  tx: Transaction<Caller>,
  input: DraftRemovalOrderInput,
  directories: Directories,
): Promise<Address> {
  demandOneTarget(input)
  return isGiven(input.targetId)
    ? addressOfNode(tx, input.targetId, input, directories)
    : addressOfUrl(tx, input.targetUrl ?? '', input, directories)
}

async function addressOfNode(
  tx: Transaction<Caller>,
  targetId: string,
  input: DraftRemovalOrderInput,
  { registry, targets }: Directories,
): Promise<Address> {
  const path = ['input', 'targetId']
  const node = await targets.find(tx, targetId, path)
  demandAction(targets, targetId, input.action)
  const recipient = await registry.recipient(tx, node.platformId, path)
  demandOwnCountry(tx, recipient)
  demandRecipient(recipient, input.recipientId)
  return { recipient, targetId, targetUrl: null, affectedUserId: targets.userBehind(node) }
}

async function addressOfUrl(
  tx: Transaction<Caller>,
  targetUrl: string,
  input: DraftRemovalOrderInput,
  { registry, targets, urls }: Directories,
): Promise<Address> {
  demandWebAddress(targetUrl)
  const { platform, node } = urls.get(targetUrl) ?? { platform: null, node: null }
  if (isGiven(input.recipientId) && input.recipientId !== platform?.id) {
    const recipient = await registry.recipient(tx, input.recipientId, ['input', 'recipientId'])
    if (platform && typenameOfId(recipient.id) === 'Platform') demandRecipient(platform, recipient.id)
    demandOwnCountry(tx, recipient)
    return { recipient, targetId: null, targetUrl, affectedUserId: null }
  }
  if (!platform)
    throw InvalidInput.at(
      ['input', 'recipientId'],
      'This URL belongs to no platform that takes part; name the recipient.',
    )
  demandOwnCountry(tx, platform)
  if (!node) return { recipient: platform, targetId: null, targetUrl, affectedUserId: null }
  demandAction(targets, node.id, input.action)
  return { recipient: platform, targetId: node.id, targetUrl: null, affectedUserId: targets.userBehind(node) }
}

function demandOwnCountry(tx: Transaction<Caller>, recipient: Row<Recipient>): void {
  if (recipient.jurisdiction !== tx.actor.jurisdiction) throw new NotFound(['input', 'recipientId'])
}

/** The actions that can be ordered for a node. */
export const actionsFor = (targets: TargetKinds, targetId: string): readonly OrderAction[] =>
  (targets.of(targetId)?.actions ?? []) as readonly OrderAction[]

function demandAction(targets: TargetKinds, targetId: string, action: OrderAction): void {
  const actions = actionsFor(targets, targetId)
  if (!actions.includes(action))
    throw InvalidInput.at(
      ['input', 'action'],
      `Of a ${typenameOfId(targetId)} only ${actions.join(' or ')} can be ordered.`,
    )
}

function demandRecipient(owner: Row<Recipient>, recipientId: string | null | undefined): void {
  if (isGiven(recipientId) && recipientId !== owner.id)
    throw InvalidInput.at(['input', 'recipientId'], `The target is ${owner.name}'s; leave the recipient out.`)
}
