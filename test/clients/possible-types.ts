import { readFileSync } from 'node:fs'
import { buildSchema, isAbstractType } from 'graphql'

const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'))

/** What Apollo's cache wants to know of interfaces and unions: without it, it leaves out what a fragment on one has asked for. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
)
