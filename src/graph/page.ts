import { ArgsType, Field, Int } from 'type-graphql'
import { InvalidInput } from '../kernel/index.ts'
import { prefixOf } from '../storage/index.ts'
import { CURSOR } from '../texts/index.ts'
import { TextField } from './text-field.ts'

const DEFAULT_FIRST = 50
const MOST = 1000

@ArgsType()
export class FirstArgument {
  @Field(() => Int, {
    nullable: true,
    description: `How many at most: 0 to ${MOST}; ${DEFAULT_FIRST} when not given. With 0 a connection only counts.`,
  })
  first?: number | null
}

@ArgsType()
export class PageArguments extends FirstArgument {
  @TextField(CURSOR, { nullable: true, description: 'The cursor after which to go on.' })
  after?: string | null
}

/** The requested page size. Throws `InvalidInput` outside 0 to 1,000. */
export function sizeOf({ first }: FirstArgument): number {
  if (first === undefined || first === null) return DEFAULT_FIRST
  if (first < 0 || first > MOST) throw InvalidInput.at(['first'], `Ask for 0 to ${MOST}.`)
  return first
}

/** The requested page size, clamped to 1 to 1,000; never throws. */
export const mostRowsOf = ({ first }: { first?: number | null }): number =>
  Math.min(Math.max(first ?? DEFAULT_FIRST, 1), MOST)

export const cursorOf = (row: { id: string }): string => Buffer.from(row.id).toString('base64url')

/**
 * Decodes a cursor into the id of a row with this prefix. Throws `InvalidInput` for a string that is not a cursor of
 * such a list.
 */
export function positionOf({ after }: PageArguments, prefix: string): string | undefined {
  if (after === undefined || after === null) return undefined
  const id = Buffer.from(after, 'base64url').toString()
  if (prefixOf(id) !== prefix)
    throw InvalidInput.at(
      ['after'],
      'This is not a cursor that this list has given out; leave it out to begin with the first page.',
    )
  return id
}
