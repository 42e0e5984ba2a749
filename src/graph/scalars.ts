import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import {
  GraphQLCountryCode,
  GraphQLDate,
  GraphQLDateTime,
  GraphQLISO8601Duration,
  GraphQLJSONObject,
  GraphQLPhoneNumber,
  GraphQLURL,
} from 'graphql-scalars'
import { readAddress } from '../addresses/index.ts'
import { rfc3339 } from './rfc3339.ts'

/**
 * A string that a scalar refuses. The argument check turns it into an `INVALID_INPUT` with its path; an error thrown
 * during coercion would fail the whole request without a path. No scalar here has objects as values.
 */
export interface MalformedValue {
  readonly malformed: string
}

export const isMalformed = (value: object): value is MalformedValue => 'malformed' in value

export const DateTime = writtenOut(
  carryingMalformed(withLeapSeconds(GraphQLDateTime), { advice: 'write RFC 3339, e.g. `2026-11-29T14:30:00Z`' }),
)
/** A phone number as typed; the identity context normalizes it and checks whether it can exist. */
export const PhoneNumber = carryingMalformed(GraphQLPhoneNumber, {
  advice: 'write E.164, e.g. `+84912345678`',
  written: (text) => text.normalize('NFKC').trim(),
})
/** A URL by the WHATWG URL Standard; invisible characters around it are removed. */
export const URL = carryingMalformed(withoutEdges(GraphQLURL), {
  advice: 'write an absolute address, e.g. `https://social.example/posts/1`',
  stored: String,
  longest: Number.POSITIVE_INFINITY,
})
export const CountryCode = withTheUnion(
  carryingMalformed(GraphQLCountryCode, {
    advice: 'write two letters of ISO 3166-1, e.g. `VN`',
    written: (text) => (/^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : ''),
  }),
)
/** A calendar day, `YYYY-MM-DD`; called `Date` in the graph. */
export const CalendarDate = carryingMalformed(GraphQLDate, {
  advice: 'write a day of the calendar, e.g. `2026-11-29`',
  stored: (value) => (value as Date).toISOString().slice(0, 10),
})
/** Stored JSON; output only. */
export const JSONObject = GraphQLJSONObject
/** An ISO 8601 duration. The standard allows a comma or a point before a fraction; it is stored with a point. */
export const Duration = carryingMalformed(
  new GraphQLScalarType({ ...GraphQLISO8601Duration.toConfig(), name: 'Duration' }),
  { advice: 'write ISO 8601, e.g. `P7D` or `PT1.5H`', written: (text) => text.replaceAll(',', '.') },
)

interface Reading {
  /** The advice in the error message. */
  advice: string
  /** Converts the sent text before the scalar parses it. */
  written?: (text: string) => string
  /** Converts a parsed value into the form that the models store. */
  stored?: (parsed: unknown) => unknown
  /** Maximum number of characters. */
  longest?: number
}

/** Wraps a scalar of graphql-scalars under the same name; invalid strings become a `MalformedValue`. */
function carryingMalformed(
  scalar: GraphQLScalarType,
  { advice, written = asIs, stored = asIs, longest = 100 }: Reading,
): GraphQLScalarType {
  const malformed: MalformedValue = { malformed: `This is not a valid ${scalar.name}; ${advice}.` }
  const parse = (value: unknown): unknown => {
    if (typeof value !== 'string') throw new GraphQLError(`${scalar.name} is written as a string.`)
    if (value.length > longest) return malformed
    try {
      return stored(scalar.parseValue(written(value)))
    } catch {
      return malformed
    }
  }
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  })
}

function asIs<T>(value: T): T {
  return value
}

const LEAP_SECOND = /^(.{1,20}:59):60(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/i
const LAST_OF_A_DAY = 'T23:59:59.000Z'

/**
 * Accepts leap seconds (RFC 3339, section 5.7): the last second of a UTC day. JavaScript's time has none, so a leap
 * second becomes the first moment after it.
 */
function withLeapSeconds(scalar: GraphQLScalarType): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    const [, until, zone] = LEAP_SECOND.exec(String(value)) ?? []
    if (until === undefined) return scalar.parseValue(value)
    const before = scalar.parseValue(`${until}:59${zone}`) as Date
    if (!before.toISOString().endsWith(LAST_OF_A_DAY)) throw new RangeError('There is no leap second then.')
    return new Date(before.getTime() + 1000)
  }
  return new GraphQLScalarType({ ...scalar.toConfig(), parseValue: parse })
}

/** Accepts a pasted address with invisible characters around it. */
function withoutEdges(scalar: GraphQLScalarType): GraphQLScalarType {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: (value) => scalar.parseValue(readAddress(String(value))?.href ?? value),
  })
}

/**
 * Serializes a date to its text; graphql-scalars returns a `Date`, which `JSON.stringify` takes three times as long to
 * write.
 */
function writtenOut(scalar: GraphQLScalarType<unknown, unknown>): GraphQLScalarType {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    serialize: (value) => rfc3339(scalar.serialize(value) as Date),
  })
}

/**
 * Adds `EU`, which ISO 3166-1 reserves for the European Union, whose laws are profiles too; graphql-scalars omits it.
 */
function withTheUnion(scalar: GraphQLScalarType): GraphQLScalarType {
  const take = (otherwise: (value: unknown) => unknown) => (value: unknown) =>
    String(value).toUpperCase() === 'EU' ? 'EU' : otherwise(value)
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    serialize: take(scalar.serialize),
    parseValue: take(scalar.parseValue),
    parseLiteral: (node) =>
      node.kind === Kind.STRING ? take(scalar.parseValue)(node.value) : scalar.parseLiteral(node),
  })
}
