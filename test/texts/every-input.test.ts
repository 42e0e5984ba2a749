import 'reflect-metadata'
import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
} from 'graphql'
import { subgraphs } from '../../src/contexts.ts'
import { buildSubgraph } from '../../src/graph/index.ts'
import { kindsOf, TEXT, TEXTS } from '../../src/graph/text-field.ts'

/** What is read by a scalar of its own, or by none because it is no text; ids are all read alike. */
const READ = ['Int', 'Float', 'Boolean', 'ID', 'DateTime', 'Date', 'Duration', 'PhoneNumber', 'CountryCode', 'URL']

const SCHEMAS = subgraphs.map((each) => [each.name, buildSubgraph(each).schema] as const)

type Input = [name: string, type: GraphQLInputType, kind: unknown]

/** The inputs of a type, by their names, with the kind that reads each text. */
function inputsOf(type: GraphQLNamedType): Input[] {
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field): Input => {
      return [`${type.name}.${field.name}`, field.type, field.extensions[TEXT] ?? kindsOf(type)[field.name]]
    })
  if (!isObjectType(type) || type.name.startsWith('__')) return []
  return Object.values(type.getFields()).flatMap(({ name: field, args, extensions }) => {
    const kinds = (extensions[TEXTS] ?? {}) as Record<string, unknown>
    return args.map((arg): Input => {
      return [`${type.name}.${field}.${arg.name}`, arg.type, arg.extensions[TEXT] ?? kinds[arg.name]]
    })
  })
}

it.each(SCHEMAS)('%s: reads every text that a client can send as one of a few kinds', (_name, schema) => {
  const unread = Object.values(schema.getTypeMap())
    .flatMap(inputsOf)
    .flatMap(([name, type, kind]) => {
      const named = getNamedType(type)
      if (isInputObjectType(named) || isEnumType(named)) return []
      return READ.includes(named.name) || kind !== undefined ? [] : [name]
    })
  expect(unread).toEqual([])
})
