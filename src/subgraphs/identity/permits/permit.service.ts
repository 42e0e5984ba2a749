import type { Caller } from '../../../access/index.ts'
import { record } from '../../../audit/index.ts'
import { InvalidInput } from '../../../kernel/index.ts'
import type { SigningKeys } from '../../../signing/index.ts'
import type { Storage, Transaction } from '../../../storage/index.ts'
import { VerificationLevel } from '../../policy/index.ts'
import type { IssuePermitInput } from '../inputs.ts'
import type { Identity } from '../users/user.service.ts'
import { statusEntryOf, type User } from '../users/user.ts'
import type { Permit } from './permit.ts'
import type { StatusEntry, StatusLists } from './status-list.service.ts'

const LIFETIME = 15 * 60_000

/** Permits: short-lived statements of what a user may do, which a platform verifies offline. */
export class Permits {
  constructor(
    private readonly parts: {
      storage: Storage<Caller>
      identity: Identity
      statusLists: StatusLists
      signingKeys: SigningKeys
      publicUrl: string
    },
  ) {}

  /** Issues a permit. Throws `VerificationRequired` when the user's level is too low for one of the actions. */
  issue(caller: Caller, input: IssuePermitInput): Promise<Permit> {
    const { storage, identity, statusLists, signingKeys, publicUrl } = this.parts
    return storage.transaction(caller, async (tx) => {
      const actions = [...new Set(input.actions)]
      const [first, ...others] = actions
      if (!first) throw InvalidInput.at(['input', 'actions'], 'Name at least one action.')
      const commercial = input.commercial ?? false
      const user = await identity.admit(tx, input.userId, { action: first, commercial }, ['input', 'userId'])
      for (const action of others) await identity.admit(tx, user.id, { action, commercial }, ['input', 'userId'])
      const level = await identity.levelOf(tx, user)
      const expiresAt = sooner(new Date(tx.now.getTime() + LIFETIME), await identity.levelHoldsUntil(tx, user))
      const entry = statusEntryOf(user) ?? (await this.#assign(tx, user))
      record(tx, 'permit.issued', user)
      const token = signingKeys.sign(
        {
          iss: publicUrl,
          sub: user.id,
          platform: user.platformId,
          level,
          source: user.verificationSource,
          actions,
          commercial,
          iat: seconds(tx.now),
          exp: seconds(expiresAt),
          // A profile may let unverified users act; they have no verification that could be revoked.
          ...(entry && { status: { status_list: { idx: entry.position, uri: statusLists.uriOf(entry.listId) } } }),
        },
        'permit+jwt',
      )
      return { token, level, actions, expiresAt }
    })
  }

  /** Assigns a status entry with the first permit to a user verified before there were status lists. */
  async #assign(tx: Transaction<Caller>, user: User): Promise<StatusEntry | null> {
    if (user.verificationLevel === VerificationLevel.UNVERIFIED) return null
    const entry = await this.parts.statusLists.assign(tx)
    user.statusListId = entry.listId
    user.statusPosition = entry.position
    return entry
  }
}

const sooner = (a: Date, b: Date | null): Date => (b && b < a ? b : a)

/** Converts a moment to JWT seconds (RFC 7519, section 2: NumericDate). */
const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000)
