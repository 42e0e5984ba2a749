import { MessageBudget } from '../vocabulary.ts'
import type { Phone } from './phone-number.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How many text messages may go out; `Infinity` where nothing bounds them. */
export interface MessageLimits {
  /** An hour, of one platform to one number. */
  readonly perNumber: number
  /** An hour, for one user. */
  readonly perUser: number
  readonly perPlatformAndMinute: number
  readonly perPlatformAndHour: number
  readonly perPlatformAndDay: number
  /** An hour, of one platform to the numbers of one country other than its own. */
  readonly perCountry: number
  /** An hour, of one platform to the numbers of one kind that need not be mobile. */
  readonly perNumberType: number
  /** An hour, of all platforms to one number. */
  readonly perNumberOverall: number
  /** An hour, of all platforms. */
  readonly perInstallation: number
}

/** What a message is charged to. */
export interface Charge {
  /** The same for each message that is charged to it. */
  readonly id: string
  readonly most: number
  /** Milliseconds from the first message until it is whole again. */
  readonly length: number
}

/** A message, in the terms of its budgets. */
export interface Billed {
  readonly platformId: string
  readonly userId: string
  /** Blind indexes of the number: on this platform, and on all of them. */
  readonly numberIndex: string
  readonly numberIndexOverall: string
  readonly phone: Pick<Phone, 'country' | 'kind'>
  /** The country of the platform's policy profile. */
  readonly home: string
}

/** The budgets of which the caller is told that they are spent: its own, and so no news of anybody else. */
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

/** The budgets that several platforms share. Whoever were told that one is spent would learn what others do, and so nobody is. */
export const sharedCharges = (message: Billed, limits: MessageLimits) => ({
  number: { id: `number/${message.numberIndexOverall}`, most: limits.perNumberOverall, length: HOUR },
  installation: { id: 'installation', most: limits.perInstallation, length: HOUR },
})

export const isBounded = ({ most }: Charge): boolean => most !== Number.POSITIVE_INFINITY
