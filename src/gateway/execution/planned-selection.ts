import { defaultFieldResolver, type FieldNode, type GraphQLObjectType, getNullableType, isLeafType } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getFieldDef } from 'graphql/execution/execute.js'
import { answerWith, readerOf } from './compiled.ts'
import { completerOf, writerOf } from './complete.ts'
import type { Operation, PlannedFields, Selection } from './plan.ts'
import { PlannedArguments } from './planned-arguments.ts'

/** The values of the variables that conditions depend on. */
export type Conditions = Readonly<Record<string, unknown>>

/** The selections below a field, for any type of its objects. */
export class PlannedSelection implements Selection {
  constructor(
    private readonly operation: Operation,
    private readonly conditions: Conditions,
    private readonly nodes: readonly FieldNode[],
  ) {}

  of(type: GraphQLObjectType): PlannedFields {
    const { schema, fragments } = this.operation
    const collected = collectSubfields(schema, fragments, { ...this.conditions }, type, this.nodes)
    return plannedFields(this.operation, this.conditions, type, collected)
  }
}

/** `"":` and a comma. */
const AROUND_A_NAME = 4

export function plannedFields(
  operation: Operation,
  conditions: Conditions,
  parentType: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): PlannedFields {
  const fields = [...collected].flatMap(([key, nodes]) => {
    const [node] = nodes
    const definition = node && getFieldDef(operation.schema, parentType, node)
    if (!definition) return [] // only in a document that was not validated
    const { name, type, resolve = defaultFieldResolver } = definition
    const complete = completerOf(type, new PlannedSelection(operation, conditions, nodes))
    const read = resolve === defaultFieldResolver ? readerOf(name) : undefined
    const value = getNullableType(type)
    const write = isLeafType(value) ? writerOf(value) : undefined
    const given = definition.args.length > 0 ? new PlannedArguments(definition, node) : undefined
    return [{ key, name, arguments: given, parentType, type, nodes, resolve, read, complete, write }]
  })
  const answerOf = answerWith(fields.map(({ key }) => key))
  return { fields, answerOf, characters: fields.reduce((sum, { key }) => sum + key.length + AROUND_A_NAME, 2) }
}
