import { z } from 'zod'
import type { PolicyProfile } from './policy-profile.ts'
import { Action, Urgency, VerificationLevel } from './vocabulary.ts'

/** What a profile's file must hold: complete, and with its sources. */
const profileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+$/),
    name: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/),
    sources: z.array(z.url()).min(1),
    redress: z.string().min(1),
    requirements: z.array(
      z.strictObject({ action: z.enum(Action), commercial: z.boolean(), minimumLevel: z.enum(VerificationLevel) }),
    ),
    removalDeadlines: z.array(z.strictObject({ urgency: z.enum(Urgency), within: z.iso.duration() })),
    accountsPerPhoneNumber: z.int().min(1),
  })
  .refine(
    ({ requirements }) =>
      Object.values(Action).every((action) =>
        [true, false].every(
          (commercial) =>
            requirements.filter((each) => each.action === action && each.commercial === commercial).length === 1,
        ),
      ),
    'Each action needs exactly one requirement, commercial and not.',
  )
  .refine(
    ({ removalDeadlines }) =>
      Object.values(Urgency).every(
        (urgency) => removalDeadlines.filter((each) => each.urgency === urgency).length === 1,
      ),
    'Each urgency needs exactly one deadline.',
  )

/** Throws, naming what is missing, for a file that is not a complete profile. */
export const parseProfile = (file: unknown): PolicyProfile => profileSchema.parse(file)
