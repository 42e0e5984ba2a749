import { Extensions } from 'type-graphql'
import type { Row, Stored } from '../storage/index.ts'

/**
 * Names what a field's resolver reads of its object, so that a list which selects the field need not read more. A resolver that does not say
 * is given whole rows.
 */
export const Reads = <T extends Stored>(...properties: readonly (keyof Row<T> & string)[]): MethodDecorator =>
  Extensions({ [READS]: properties })

/** Where the schema keeps it, at the field. */
export const READS = 'verigraph.reads'
