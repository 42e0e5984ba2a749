import { randomInt } from 'node:crypto'
import type { Transaction } from '../../../storage/index.ts'
import type { User } from '../users/user.ts'
import type { Vault } from '../vault/vault.ts'
import { CODE_LIFETIME } from './one-time-code.ts'
import type { Charged, TextMessages } from './text-message.service.ts'

/** The six digits that are sent to the phone. */
export interface SecretCode {
  digits: string
}

/** Creates and sends one-time codes. */
export class PhoneCodes {
  constructor(private readonly parts: { vault: Vault; textMessages: TextMessages }) {}

  generate(): SecretCode {
    return { digits: String(randomInt(1_000_000)).padStart(6, '0') }
  }

  /** The initial values of every check. */
  startOf(tx: Transaction<unknown>, user: User) {
    return {
      userId: user.id,
      platformId: user.platformId,
      startedAt: tx.now,
      sentAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + CODE_LIFETIME),
      codeDigest: '',
    }
  }

  /** Returns the digest of a code, bound to its check. */
  digest(check: { id: string }, digits: string): string {
    return this.parts.vault.blindIndex(check.id, digits)
  }

  /** Sends a code. Throws `DELIVERY_FAILED`; the code stays valid, and may be sent again. */
  send(charged: Charged, { digits }: SecretCode): Promise<void> {
    return this.parts.textMessages.send(charged, `Mã Verigraph của bạn · Your Verigraph code: ${digits}`)
  }

  /** Notifies the holder of a number that it no longer verifies the account. A failed delivery has no effect. */
  notifyReplaced(charged: Charged): void {
    const text = 'Số này không còn xác thực tài khoản của bạn. · This number no longer verifies your account.'
    this.parts.textMessages.send(charged, text).catch(() => undefined)
  }
}
