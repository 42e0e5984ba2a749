import type { Caller } from '../../../access/index.ts'
import type { Storage } from '../../../storage/index.ts'
import type { Verifications } from '../verification/verification.service.ts'
import { User } from './user.ts'
import { UserFigures } from './user-figures.ts'

/** Users recounted per batch; the next batch follows at once while there are more. */
const AT_ONCE = 500

/** Counts the verified users of platforms, from counters that every change updates. */
export class UserCounts {
  constructor(private readonly parts: { storage: Storage<Caller>; verifications: Verifications }) {}

  /** Returns the share of a platform's users whose level is PHONE or higher, 0 to 1; null when it has no users. */
  async verifiedUserRate(platformId: string): Promise<number | null> {
    const [figures] = await this.parts.storage.reader.byIds(UserFigures, [platformId])
    return figures ? figures.verified / figures.users : null
  }

  /** Recounts the users whose level may have changed by time alone. Idempotent. */
  async recountWhatIsDue(caller: Caller): Promise<void> {
    const { storage } = this.parts
    const where = [{ recountAt: { lte: storage.clock.now() } }]
    for (;;) {
      const due = await storage.reader.page(User, { where, by: 'recountAt', limit: AT_ONCE }) // along its index
      for (const { id } of due)
        await storage.transaction(caller, async (tx) => {
          const user = await tx.find(User, { id, recountAt: { lte: tx.now } })
          if (user) await this.parts.verifications.settleInTime(tx, user)
        })
      if (due.length < AT_ONCE) return
    }
  }
}
