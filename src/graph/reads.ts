import { Extensions } from 'type-graphql'
import type { Row, Stored } from '../storage/index.ts'

/**
 * Declares which properties of its object a field's resolver reads, so that a list that selects the field reads only
 * those. Without this declaration, a resolver gets whole rows.
 */
export const Reads = <T extends Stored>(...properties: readonly (keyof Row<T> & string)[]): MethodDecorator =>
  Extensions({ [READS]: properties })

/** The key of the declaration among the field's extensions. */
export const READS = 'verigraph.reads'
