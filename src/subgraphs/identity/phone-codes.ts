import { randomInt } from 'node:crypto'
import type { Caller } from '../../access/index.ts'
import { Refusal, UserErrorCode } from '../../graph/index.ts'
import type { Transaction } from '../../storage/index.ts'
import { GuardianConsent } from './guardian-consent.ts'
import { CODE_LIFETIME, type OneTimeCode } from './one-time-code.ts'
import { PhoneVerification } from './phone-verification.ts'
import type { SmsSender } from './sms.ts'
import type { User } from './user.ts'
import type { Vault } from './vault.ts'

const HOUR = 3_600_000
/** How many codes an hour may be started for one number, over all platforms, so that nobody's phone can be flooded. */
const MOST_PER_NUMBER = 15
/** And for one user, so that numbers cannot be tried out. */
const MOST_PER_USER = 15

/** The six digits, as they go to the phone. */
export interface SecretCode {
  digits: string
}

/** Makes one-time codes, bounds them, and sends them. */
export class PhoneCodes {
  constructor(private readonly parts: { vault: Vault; sms: SmsSender }) {}

  /** What every new code starts with. Throws `TOO_MANY_ATTEMPTS` when number or user had too many within the hour. */
  async start(tx: Transaction<Caller>, user: User, phoneNumber: string) {
    const numberIndex = this.parts.vault.blindIndex('one-time-code', phoneNumber)
    await this.#demandRoom(tx, { numberIndex }, MOST_PER_NUMBER)
    await this.#demandRoom(tx, { userId: user.id }, MOST_PER_USER)
    return {
      userId: user.id,
      platformId: user.platformId,
      numberIndex,
      startedAt: tx.now,
      sentAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + CODE_LIFETIME),
      codeDigest: '',
    }
  }

  generate(): SecretCode {
    return { digits: String(randomInt(1_000_000)).padStart(6, '0') }
  }

  /** Bound to the one check that it was made for. */
  digest(check: { id: string }, digits: string): string {
    return this.parts.vault.blindIndex(check.id, digits)
  }

  /** Outside of any transaction: a slow gateway holds up nobody. Throws `DELIVERY_FAILED`; the code stands, and may be sent again. */
  async send(phoneNumber: string, { digits }: SecretCode): Promise<void> {
    try {
      await this.parts.sms.send({ to: phoneNumber, text: `Mã Verigraph của bạn · Your Verigraph code: ${digits}` })
    } catch {
      throw new Refusal(UserErrorCode.DELIVERY_FAILED, 'The message could not be sent; ask for the code again later.')
    }
  }

  /** Tells the holder of a number that it no longer verifies the account. Whether that arrives changes nothing. */
  notifyReplaced(phoneNumber: string): void {
    const text = 'Số này không còn xác thực tài khoản của bạn. · This number no longer verifies your account.'
    this.parts.sms.send({ to: phoneNumber, text }).catch(() => undefined)
  }

  async #demandRoom(
    tx: Transaction<Caller>,
    whose: Partial<Pick<OneTimeCode, 'numberIndex' | 'userId'>>,
    most: number,
  ): Promise<void> {
    await tx.takeTurn(`codes/${Object.values(whose).join()}`)
    const where = { ...whose, startedAt: { gt: new Date(tx.now.getTime() - HOUR) } }
    const started = (await tx.count(PhoneVerification, where)) + (await tx.count(GuardianConsent, where))
    if (started >= most)
      throw new Refusal(UserErrorCode.TOO_MANY_ATTEMPTS, `At most ${most} codes an hour; try again later.`)
  }
}
