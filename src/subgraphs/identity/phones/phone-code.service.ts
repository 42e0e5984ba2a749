import { randomInt } from 'node:crypto'
import type { Transaction } from '../../../storage/index.ts'
import type { User } from '../users/user.ts'
import type { Vault } from '../vault/vault.ts'
import { CODE_LIFETIME } from './one-time-code.ts'
import type { Charged, TextMessages } from './text-message.service.ts'

/** The six digits, as they go to the phone. */
export interface SecretCode {
  digits: string
}

/** Makes one-time codes, and sends them. */
export class PhoneCodes {
  constructor(private readonly parts: { vault: Vault; textMessages: TextMessages }) {}

  generate(): SecretCode {
    return { digits: String(randomInt(1_000_000)).padStart(6, '0') }
  }

  /** What every check starts with. */
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

  /** Bound to the one check that it was made for. */
  digest(check: { id: string }, digits: string): string {
    return this.parts.vault.blindIndex(check.id, digits)
  }

  /** Throws `DELIVERY_FAILED`; the code stands, and may be sent again. */
  send(charged: Charged, { digits }: SecretCode): Promise<void> {
    return this.parts.textMessages.send(charged, `Mã Verigraph của bạn · Your Verigraph code: ${digits}`)
  }

  /** Tells the holder of a number that it no longer verifies the account. Whether that arrives changes nothing. */
  notifyReplaced(charged: Charged): void {
    const text = 'Số này không còn xác thực tài khoản của bạn. · This number no longer verifies your account.'
    this.parts.textMessages.send(charged, text).catch(() => undefined)
  }
}
