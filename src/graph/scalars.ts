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
import { rfc3339 } from './rfc3339.ts'

/**
 * A string that a scalar refuses. It travels to the argument check, which turns it into an `INVALID_INPUT` with its path;
 * thrown during coercion, it would be an error of the whole request without one. No scalar of ours has objects as values.
 */
export interface MalformedValue {
  readonly malformed: string
}

export const isMalformed = (value: object): value is MalformedValue => 'malformed' in value

export const DateTime = writtenOut(carryingMalformed(GraphQLDateTime, (value) => value))
export const PhoneNumber = carryingMalformed(GraphQLPhoneNumber, String)
export const URL = carryingMalformed(GraphQLURL, String)
export const CountryCode = withTheUnion(carryingMalformed(GraphQLCountryCode, String))
/** A day of the calendar, `YYYY-MM-DD`; called `Date` in the graph. */
export const CalendarDate = carryingMalformed(GraphQLDate, (value) => (value as Date).toISOString().slice(0, 10))
/** What was written down as JSON; only ever shown. */
export const JSONObject = GraphQLJSONObject
export const Duration = new GraphQLScalarType({ ...GraphQLISO8601Duration.toConfig(), name: 'Duration' })

/** The scalar of graphql-scalars under the same name; `stored` is the form in which the models keep its values. */
function carryingMalformed(scalar: GraphQLScalarType, stored: (parsed: unknown) => unknown): GraphQLScalarType {
  const parse = (value: unknown): unknown => {
    if (typeof value !== 'string') throw new GraphQLError(`${scalar.name} is written as a string.`)
    try {
      return stored(scalar.parseValue(value))
    } catch {
      return { malformed: `This is not a valid ${scalar.name}.` } satisfies MalformedValue
    }
  }
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** Answers with the text of a moment; graphql-scalars leaves a `Date`, which `JSON.stringify` takes three times as long to write. */
function writtenOut(scalar: GraphQLScalarType<unknown, unknown>): GraphQLScalarType {
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    serialize: (value) => rfc3339(scalar.serialize(value) as Date),
  })
}

/** ISO 3166-1 reserves `EU` for the European Union, whose laws are profiles too; graphql-scalars leaves it out. */
function withTheUnion(scalar: GraphQLScalarType): GraphQLScalarType {
  const take = (otherwise: (value: unknown) => unknown) => (value: unknown) =>
    value === 'EU' ? value : otherwise(value)
  return new GraphQLScalarType({
    ...scalar.toConfig(),
    serialize: take(scalar.serialize),
    parseValue: take(scalar.parseValue),
    parseLiteral: (node) => (node.kind === Kind.STRING && node.value === 'EU' ? node.value : scalar.parseLiteral(node)),
  })
}
