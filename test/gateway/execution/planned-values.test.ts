import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import {
  buildSchema,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql'
import { PlannedArguments } from '../../../src/gateway/execution/planned-arguments.ts'
import { PlannedVariables } from '../../../src/gateway/execution/planned-variables.ts'
import { Choices } from '../../support/choices.ts'

type Field = GraphQLField<unknown, unknown>

const ODD = [null, undefined, '', 'text', 0, -1, 1.5, true, [], [null], {}, { nothing: 1 }, '2026-01-01T00:00:00Z']

class Values {
  constructor(private readonly choices: Choices) {}

  of(type: GraphQLInputType): unknown {
    if (this.choices.fraction() < 0.06) return this.choices.pick(ODD)
    if (isNonNullType(type)) return this.of(type.ofType)
    if (this.choices.fraction() < 0.1) return null
    if (isListType(type))
      return this.choices.fraction() < 0.2
        ? this.of(type.ofType)
        : Array.from({ length: 2 }, () => this.of(type.ofType))
    if (isEnumType(type)) return this.choices.pick(type.getValues()).name
    if (isInputObjectType(type))
      return {
        ...Object.fromEntries(
          Object.values(type.getFields())
            .filter((field) => isNonNullType(field.type) || this.choices.fraction() < 0.5)
            .map((field) => [field.name, this.of(field.type)]),
        ),
        ...(this.choices.fraction() < 0.05 && { unheardOf: 1 }),
      }
    return this.choices.pick(['text', '2026-01-01T00:00:00Z', 7, true])
  }
}

const rootFields = (schema: GraphQLSchema): Field[] =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.values(type?.getFields() ?? {}))

/** An operation that hands each argument of a field on as a variable: of its type, with a default, or of one that may be null. */
function operationOf({ name, args }: Field, way: number): OperationDefinitionNode {
  const declared = args.map(({ name: variable, type }) => {
    if (way === 2) return `$${variable}: ${getNullableType(type)}`
    return `$${variable}: ${type}${way === 1 && !isNonNullType(type) ? ' = null' : ''}`
  })
  const given = args.map((arg) => `${arg.name}: $${arg.name}`)
  const [definition] = parse(`query (${declared.join(', ')}) { ${name}(${given.join(', ')}) }`).definitions
  return definition as OperationDefinitionNode
}

/** What was made of it, or what was thrown. */
function outcomeOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return { thrown: String(error) }
  }
}

/** Whether the values could be taken. */
function compare(schema: GraphQLSchema, field: Field, given: Record<string, unknown>, way: number): boolean {
  const operation = operationOf(field, way)
  const definitions = operation.variableDefinitions ?? []
  const planned = new PlannedVariables(schema, definitions).of(given)
  const { coerced, errors } = getVariableValues(schema, definitions, given, { hideSuggestions: true })
  expect(shown(planned)).toBe(shown(coerced ? { coerced } : { errors }))
  if (!coerced) return false
  const node = fieldOf(operation)
  const ours = outcomeOf(() => new PlannedArguments(field, node).of(coerced))
  expect(shown(ours)).toBe(shown(outcomeOf(() => getArgumentValues(field, node, coerced))))
  return true
}

function fieldOf({ selectionSet }: OperationDefinitionNode): FieldNode {
  const [node] = selectionSet.selections
  if (node?.kind !== Kind.FIELD) throw new Error('It asks for one field.')
  return node
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) => (inner === undefined ? 'undefined' : inner))

describe('what a client gives', () => {
  it('comes to the same values, and the same complaints, as with graphql-js', async () => {
    const schema = buildSchema(await readFile('schema/api.graphql', 'utf8'))
    const choices = new Choices(7)
    const values = new Values(choices)
    const given = ({ args }: Field) =>
      Object.fromEntries(args.filter(() => choices.fraction() < 0.9).map(({ name, type }) => [name, values.of(type)]))
    const outcomes = rootFields(schema)
      .filter(({ args }) => args.length > 0)
      .flatMap((field) => Array.from({ length: 40 }, (_, time) => compare(schema, field, given(field), time % 3)))
    for (const right of [true, false]) expect(outcomes.filter((each) => each === right).length).toBeGreaterThan(200)
  })

  it('is read anew for each request: a list that stands in a document is nobody else’s', () => {
    const schema = buildSchema('type Query { of(ids: [ID!]!, first: Int = 5): ID }')
    const field = schema.getQueryType()?.getFields().of as Field
    const [definition] = parse('{ of(ids: ["1", "2"]) }').definitions
    const planned = new PlannedArguments(field, fieldOf(definition as OperationDefinitionNode))
    const once = planned.of({}) as { ids: string[] }
    once.ids.push('3')
    expect(planned.of({})).toEqual({ ids: ['1', '2'], first: 5 })
  })
})
