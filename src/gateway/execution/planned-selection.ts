import { defaultFieldResolver, type FieldNode, type GraphQLObjectType, getNullableType, isLeafType } from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields.js'
import { getFieldDef } from 'graphql/execution/execute.js'
import { completerOf, writerOf } from './complete.ts'
import type { Operation, PlannedFields, Selection } from './plan.ts'

/** The values of the variables on which conditions depend. */
export type Conditions = Readonly<Record<string, unknown>>

/** What is asked for below a field, whichever type its objects have; found out for each type when the first object has it. */
export class PlannedSelection implements Selection {
  readonly #ofTypes = new Map<GraphQLObjectType, PlannedFields>()

  constructor(
    private readonly operation: Operation,
    private readonly conditions: Conditions,
    private readonly nodes: readonly FieldNode[],
  ) {}

  of(type: GraphQLObjectType): PlannedFields {
    let planned = this.#ofTypes.get(type)
    if (!planned) {
      const { schema, fragments } = this.operation
      const collected = collectSubfields(schema, fragments, { ...this.conditions }, type, this.nodes)
      planned = plannedFields(this.operation, this.conditions, type, collected)
      this.#ofTypes.set(type, planned)
    }
    return planned
  }
}

export function plannedFields(
  operation: Operation,
  conditions: Conditions,
  parentType: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): PlannedFields {
  const fields = [...collected].flatMap(([key, nodes]) => {
    const [node] = nodes
    const definition = node && getFieldDef(operation.schema, parentType, node)
    if (!definition) return [] // as a document has it that was never validated
    const { name, type, resolve = defaultFieldResolver } = definition
    const complete = completerOf(type, new PlannedSelection(operation, conditions, nodes))
    const isProperty = resolve === defaultFieldResolver
    const value = getNullableType(type)
    const write = isLeafType(value) ? writerOf(value) : undefined
    return [{ key, name, definition, parentType, type, nodes, node, resolve, isProperty, complete, write }]
  })
  return { fields, blank: Object.fromEntries(fields.map(({ key }) => [key, undefined])) }
}
