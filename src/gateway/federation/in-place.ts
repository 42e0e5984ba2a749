import {
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
} from 'graphql'
import type { Subgraph } from '../../graph/index.ts'
import { executable } from './executable.ts'
import { References } from './references.ts'

/**
 * Makes the emitted schema executable in this process: the owning subgraph resolves each field, without a query plan.
 * Throws for a schema of other subgraphs.
 */
export function executeInPlace(sdl: string, subgraphs: readonly Subgraph[]): GraphQLSchema {
  // Locations are not used and would take memory.
  const schema = executable(parse(sdl, { noLocation: true }), { subgraphs, references: new References(subgraphs) })
  demandSameFields(schema, subgraphs)
  return schema
}

/** Fields differ when the schema was emitted before the code changed. */
function demandSameFields(schema: GraphQLSchema, subgraphs: readonly Subgraph[]): void {
  const ofSubgraphs = new Set(subgraphs.flatMap((subgraph) => fieldsOf(subgraph.schema)))
  const difference = ofSubgraphs.symmetricDifference(new Set(fieldsOf(schema)))
  if (difference.size > 0)
    throw new Error(
      `The emitted schema is not that of the code; run npm run gen:schema. They differ in ${[...difference].join(', ')}.`,
    )
}

const fieldsOf = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      ? []
      : Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  )
