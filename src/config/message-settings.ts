import { z } from 'zod'
import type { MessageLimits } from '../subgraphs/identity/index.ts'

const most = (byDefault: number, description: string) =>
  z.coerce.number().int().min(1).default(byDefault).meta({ description })

/** The limits of text messages; docs/limits.md lists each. */
export const messageSettings = {
  VERIGRAPH_SMS_PER_NUMBER: most(15, 'text messages an hour of one platform to one number'),
  VERIGRAPH_SMS_PER_USER: most(15, 'text messages an hour for one user'),
  VERIGRAPH_SMS_PER_NUMBER_OVERALL: most(
    30,
    'text messages an hour of all platforms to one number; a platform has three of its own beyond that; silent',
  ),
  VERIGRAPH_SMS_PER_PLATFORM_MINUTE: most(
    120,
    'text messages a minute of one platform; this and what follows not in the demo’s inbox',
  ),
  VERIGRAPH_SMS_PER_PLATFORM_HOUR: most(2000, 'text messages an hour of one platform'),
  VERIGRAPH_SMS_PER_PLATFORM_DAY: most(20_000, 'text messages a day of one platform'),
  VERIGRAPH_SMS_PER_COUNTRY: most(100, 'text messages an hour of one platform to one country that is not its own'),
  VERIGRAPH_SMS_PER_NUMBER_TYPE: most(
    100,
    'text messages an hour of one platform to numbers of one type that need not be mobile',
  ),
  VERIGRAPH_SMS_PER_INSTALLATION: most(20_000, 'text messages an hour of all platforms; silent: log and metrics tell'),
}

const settings = z.object(messageSettings)

export const messageLimitsOf = (set: z.infer<typeof settings>): MessageLimits => ({
  perNumber: set.VERIGRAPH_SMS_PER_NUMBER,
  perUser: set.VERIGRAPH_SMS_PER_USER,
  perPlatformAndMinute: set.VERIGRAPH_SMS_PER_PLATFORM_MINUTE,
  perPlatformAndHour: set.VERIGRAPH_SMS_PER_PLATFORM_HOUR,
  perPlatformAndDay: set.VERIGRAPH_SMS_PER_PLATFORM_DAY,
  perCountry: set.VERIGRAPH_SMS_PER_COUNTRY,
  perNumberType: set.VERIGRAPH_SMS_PER_NUMBER_TYPE,
  perNumberOverall: set.VERIGRAPH_SMS_PER_NUMBER_OVERALL,
  perInstallation: set.VERIGRAPH_SMS_PER_INSTALLATION,
})
