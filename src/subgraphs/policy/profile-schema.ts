import { Duration } from 'luxon'
import { z } from 'zod'
import { FigureBasis, type FigureSource } from './figure-source.ts'
import type { PolicyFigure, PolicyProfile } from './policy-profile.ts'
import { Action, OrderAction, ProfileStatus, Urgency, VerificationLevel } from './vocabulary.ts'

/** The source of a figure: the law, by article, or Verigraph, with the reason. There is no third basis. */
const sourceSchema = z.discriminatedUnion('basis', [
  z.strictObject({
    basis: z.literal(FigureBasis.LAW),
    law: z.string(),
    article: z.string().min(1),
    note: z.string().min(1).optional(),
  }),
  z.strictObject({ basis: z.literal(FigureBasis.VERIGRAPH), note: z.string().min(1) }),
])

const figure = <T extends z.ZodType>(value: T) => z.strictObject({ value, source: sourceSchema })

/** A duration without months and years, whose lengths differ: replays compare the minutes of one profile with those of another. */
const wholeMinutes = z.iso.duration().refine((text) => {
  const length = Duration.fromISO(text)
  return !length.months && !length.years && Number.isInteger(length.as('minutes'))
}, 'A deadline is a whole number of minutes.')

const deadlineSchema = z.strictObject({ urgency: z.enum(Urgency), within: wholeMinutes, source: sourceSchema })

/** The schema of a profile's file: complete, and each figure with its source. */
const profileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z]{2}(-[a-z0-9]+)+$/),
    name: z.string().min(1),
    country: z.string().regex(/^[A-Z]{2}$/),
    status: z.enum(ProfileStatus),
    warning: z.string().min(1).optional(),
    laws: z.array(z.strictObject({ key: z.string().min(1), title: z.string().min(1), url: z.url() })).min(1),
    redress: z.string().min(1),
    requirements: z.array(
      z.strictObject({
        action: z.enum(Action),
        commercial: z.boolean(),
        minimumLevel: z.enum(VerificationLevel),
        source: sourceSchema,
      }),
    ),
    removalDeadlines: z.array(deadlineSchema),
    removalDeadlineExceptions: z.array(deadlineSchema.extend({ action: z.enum(OrderAction) })).default([]),
    appealWithin: figure(z.iso.duration()),
    restoreWithin: figure(z.iso.duration()),
    accountsPerPhoneNumber: figure(z.int().min(1)),
    accountsPerPersonalId: figure(z.int().min(1)),
    phoneNumberCountry: figure(
      z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
    ),
    verificationValidity: figure(z.iso.duration().nullable()),
    guardianBelowAge: figure(z.int().min(1).nullable()),
    identityRetention: figure(z.iso.duration()),
    attestableLevel: figure(z.enum(VerificationLevel)),
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
  .refine(
    ({ removalDeadlineExceptions: exceptions }) =>
      new Set(exceptions.map(({ urgency, action }) => `${urgency}.${action}`)).size === exceptions.length,
    'A kind of order has one exception for each urgency at most.',
  )
  .refine(
    ({ status, warning }) => status !== ProfileStatus.STRUCK_DOWN || warning !== undefined,
    'A profile that was struck down needs a warning that says so.',
  )

type ProfileFile = z.infer<typeof profileSchema>

/** Parses a profile's file. Throws for an incomplete one, and names what is missing. */
export function parseProfile(content: unknown): PolicyProfile {
  const file = profileSchema.parse(content)
  const sourced = <T extends { source: z.infer<typeof sourceSchema> }>(each: T) => ({
    ...each,
    source: sourceOf(file, each.source),
  })
  const requirements = file.requirements.map(sourced)
  const removalDeadlines = file.removalDeadlines.map(sourced)
  const removalDeadlineExceptions = file.removalDeadlineExceptions.map(sourced)
  return {
    id: file.id,
    name: file.name,
    country: file.country,
    status: file.status,
    warning: file.warning ?? null,
    sources: file.laws.map(({ url }) => url),
    redress: file.redress,
    requirements,
    removalDeadlines,
    removalDeadlineExceptions,
    figures: [
      ...requirements.map(({ action, commercial, minimumLevel, source }) => ({
        name: `minimumLevel.${action}${commercial ? '.commercial' : ''}`,
        value: minimumLevel,
        source,
      })),
      ...removalDeadlines.map(({ urgency, within, source }) => ({
        name: `removalDeadline.${urgency}`,
        value: within,
        source,
      })),
      ...removalDeadlineExceptions.map(({ urgency, action, within, source }) => ({
        name: `removalDeadline.${urgency}.${action}`,
        value: within,
        source,
      })),
      ...SINGLE_FIGURES.map((name): PolicyFigure => {
        const { value, source } = file[name]
        return { name, value: value === null ? null : String(value), source: sourceOf(file, source) }
      }),
    ],
    appealWithin: file.appealWithin.value,
    restoreWithin: file.restoreWithin.value,
    accountsPerPhoneNumber: file.accountsPerPhoneNumber.value,
    accountsPerPersonalId: file.accountsPerPersonalId.value,
    phoneNumberCountry: file.phoneNumberCountry.value,
    verificationValidity: file.verificationValidity.value,
    guardianBelowAge: file.guardianBelowAge.value,
    identityRetention: file.identityRetention.value,
    attestableLevel: file.attestableLevel.value,
  }
}

const SINGLE_FIGURES = [
  'appealWithin',
  'restoreWithin',
  'accountsPerPhoneNumber',
  'accountsPerPersonalId',
  'phoneNumberCountry',
  'verificationValidity',
  'guardianBelowAge',
  'identityRetention',
  'attestableLevel',
] as const

function sourceOf(file: ProfileFile, source: z.infer<typeof sourceSchema>): FigureSource {
  const { basis, note = null } = source
  if (source.basis === FigureBasis.VERIGRAPH) return { basis, title: null, url: null, article: null, note }
  const law = file.laws.find(({ key }) => key === source.law)
  if (!law) throw new Error(`The profile ${file.id} names the law "${source.law}", which it does not list.`)
  return { basis, title: law.title, url: law.url, article: source.article, note }
}
