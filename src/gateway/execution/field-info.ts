import type { FragmentDefinitionNode, GraphQLResolveInfo, OperationDefinitionNode } from 'graphql'
import type { Path, PlannedField, Running } from './plan.ts'

/** The `info` argument of a resolver. Most resolvers never read it, so its properties are computed on access. */
export class FieldInfo implements GraphQLResolveInfo {
  #path: Path | undefined

  constructor(
    private readonly run: Running,
    private readonly field: PlannedField,
    private readonly above: Path | undefined,
  ) {}

  /** The same object on each access: errors are recorded by it. */
  get path(): Path {
    this.#path ??= { prev: this.above, key: this.field.key, typename: this.field.parentType.name }
    return this.#path
  }

  get fieldName(): string {
    return this.field.name
  }

  get fieldNodes(): PlannedField['nodes'] {
    return this.field.nodes
  }

  get returnType(): PlannedField['type'] {
    return this.field.type
  }

  get parentType(): PlannedField['parentType'] {
    return this.field.parentType
  }

  get schema(): GraphQLResolveInfo['schema'] {
    return this.run.operation.schema
  }

  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.run.operation.fragments
  }

  get rootValue(): unknown {
    return this.run.root
  }

  get operation(): OperationDefinitionNode {
    return this.run.operation.definition
  }

  get variableValues(): Record<string, unknown> {
    return this.run.variables
  }
}
