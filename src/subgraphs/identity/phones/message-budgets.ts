import { MessageBudget } from '../vocabulary.ts'
import type { Phone } from './phone-number.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The limits of text messages; `Infinity` for no limit. */
export interface MessageLimits {
  /** Per hour, of one platform to one number. */
  readonly perNumber: number
  /** Per hour, for one user. */
  readonly perUser: number
  readonly perPlatformAndMinute: number
  readonly perPlatformAndHour: number
  readonly perPlatformAndDay: number
  /** Per hour, of one platform to the numbers of one country other than its own. */
  readonly perCountry: number
  /** Per hour, of one platform to the numbers of one type that need not be mobile. */
  readonly perNumberType: number
  /** Per hour, of all platforms to one number. */
  readonly perNumberOverall: number
  /** Per hour, of all platforms. */
  readonly perInstallation: number
}

/** A budget that a message is charged to. */
export interface Charge {
  /** Equal for all messages charged to the budget. */
  readonly id: string
  readonly most: number
  /** Milliseconds from the first message until the budget is renewed. */
  readonly length: number
}

/** The properties of a message that determine its budgets. */
export interface Billed {
  readonly platformId: string
  readonly userId: string
  /** Blind indexes of the number: on this platform, and on all platforms. */
  readonly numberIndex: string
  readonly numberIndexOverall: string
  readonly phone: Pick<Phone, 'country' | 'kind'>
  /** The country of the platform's policy profile. */
  readonly home: string
}

/** The budgets that a refusal names to the caller: its own ones, which reveal nothing about others. */
export function toldCharges(message: Billed, limits: MessageLimits): (Charge & { budget: MessageBudget })[] {
  const { platformId, userId, numberIndex, phone, home } = message
  return [
    { budget: MessageBudget.NUMBER, id: `number/${numberIndex}`, most: limits.perNumber, length: HOUR },
    { budget: MessageBudget.USER, id: `user/${userId}`, most: limits.perUser, length: HOUR },
    ...(
      [
        [limits.perPlatformAndMinute, MINUTE],
        [limits.perPlatformAndHour, HOUR],
        [limits.perPlatformAndDay, DAY],
      ] as const
    ).map(([most, length]) => ({
      budget: MessageBudget.PLATFORM,
      id: `platform/${platformId}/${length}`,
      most,
      length,
    })),
    {
      budget: MessageBudget.COUNTRY,
      id: `country/${platformId}/${phone.country}`,
      most: phone.country === home ? Number.POSITIVE_INFINITY : limits.perCountry,
      length: HOUR,
    },
    {
      budget: MessageBudget.NUMBER_TYPE,
      id: `type/${platformId}/${phone.kind}`,
      most: phone.kind === 'MOBILE' ? Number.POSITIVE_INFINITY : limits.perNumberType,
      length: HOUR,
    },
  ].filter(isBounded)
}

/** The budgets that platforms share. No refusal names them, because a spent one would reveal what others do. */
export const sharedCharges = (message: Billed, limits: MessageLimits) => ({
  number: { id: `number/${message.numberIndexOverall}`, most: limits.perNumberOverall, length: HOUR },
  installation: { id: 'installation', most: limits.perInstallation, length: HOUR },
})

export const isBounded = ({ most }: Charge): boolean => most !== Number.POSITIVE_INFINITY
