import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import type { TargetKinds } from '../../../context/index.ts'
import type { Delivery } from '../../../delivery/index.ts'
import { createOnce, InvalidInput, isGiven, NotFound, RecipientEvents, visible } from '../../../kernel/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import type { Registry } from '../../registry/index.ts'
import { demandOneTarget, demandWebAddress } from '../targets/demand-target.ts'
import { type KnownUrls, UrlDirectory } from '../targets/url-directory.ts'
import type { AnswerReferralInput, ReferToPlatformInput } from './inputs.ts'
import { Referral } from './referral.ts'
import { ReferralEventKind } from './vocabulary.ts'

/** Target and recipient of a referral: a node and its platform, or a URL. */
interface Address {
  recipientId: string
  targetId: string | null
  targetUrl: string | null
}

/** Referrals: content that an agency points out to a platform without an order. Only the platform's own decision has an effect. */
export class Referrals {
  /** The platforms' event logs of referrals. */
  readonly events: RecipientEvents
  readonly #urls: UrlDirectory

  constructor(
    private readonly parts: { storage: Storage<Caller>; delivery: Delivery; registry: Registry; targets: TargetKinds },
  ) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'referrals' })
    this.#urls = new UrlDirectory(parts)
  }

  /**
   * Creates a referral. Throws `InvalidInput` when target or explanation are invalid, `NotFound` for a target that is not visible to the
   * agency.
   */
  async refer(caller: Caller, input: ReferToPlatformInput): Promise<Referral> {
    const urls = await this.#urls.look(isGiven(input.targetUrl) ? [input.targetUrl] : [])
    return this.parts.storage.transaction(caller, (tx) =>
      createOnce(tx, { operation: 'referToPlatform', input, model: Referral }, async () => {
        const agency = await this.parts.registry.agencyOf(tx)
        const referral = tx.create(Referral, {
          ...(await addressOf(tx, input, { ...this.parts, urls })),
          explanation: input.explanation,
          agencyId: agency.id,
          referredBy: caller.clientId,
          referredAt: tx.now,
        })
        record(tx, 'referral.made', referral)
        await this.events.append(tx, referral.recipientId, { kind: ReferralEventKind.REFERRED, subject: referral })
        return referral
      }),
    )
  }

  /** Records the platform's answer. Throws `WrongState` for a referral that is already answered. */
  answer(caller: Caller, input: AnswerReferralInput): Promise<Referral> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const referral = await visible(tx, Referral, input.referralId, ['input', 'referralId'])
      const { outcome, explanation } = input
      referral.conclude({ outcome, explanation, by: caller.clientId, at: tx.now })
      record(tx, 'referral.answered', referral)
      return referral
    })
  }
}

async function addressOf(
  tx: Transaction<Caller>,
  input: ReferToPlatformInput,
  { urls, targets }: { urls: KnownUrls; targets: TargetKinds },
): Promise<Address> {
  demandOneTarget(input)
  if (isGiven(input.targetId)) {
    const { platformId } = await targets.find(tx, input.targetId, ['input', 'targetId'])
    return { recipientId: platformId, targetId: input.targetId, targetUrl: null }
  }
  const path = ['input', 'targetUrl']
  const targetUrl = input.targetUrl ?? ''
  demandWebAddress(targetUrl)
  const { platform, node } = urls.get(targetUrl) ?? {}
  if (!platform) throw InvalidInput.at(path, 'This URL belongs to no platform that takes part.')
  if (platform.jurisdiction !== tx.actor.jurisdiction) throw new NotFound(path)
  return { recipientId: platform.id, targetId: node?.id ?? null, targetUrl: node ? null : targetUrl }
}
