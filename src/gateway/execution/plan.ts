import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'

export type Path = GraphQLResolveInfo['path']
export type Values = Record<string, unknown>

/** What belongs to an operation, however it is executed. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: Record<string, FragmentDefinitionNode>
  readonly definition: OperationDefinitionNode
}

/**
 * About how long an answer is, once it is written as JSON: none has more than six bytes for each of its characters. What comes to be left out is
 * counted, too.
 */
export interface AnswerSize {
  characters: number
}

/** One execution of an operation. */
export interface Running {
  readonly operation: Operation
  readonly root: unknown
  readonly context: unknown
  readonly variables: Values
  readonly errors: { add(error: GraphQLError, place: Path | undefined): void }
  readonly size: AnswerSize
  /** A field's arguments. Throws a `GraphQLError` for one without a value. */
  argumentsOf(field: PlannedField): Values
}

/**
 * Turns what a field was resolved to into its answer (GraphQL, section 6.4.3), or throws what is wrong with it.
 * `place` is where an item of a list stands; without it, the value is the field's own.
 */
export type Complete = (run: Running, info: GraphQLResolveInfo, value: unknown, place?: Path) => unknown

/** A field of an object type, as one place of a document asks for it. */
export interface PlannedField {
  /** Its name in the answer. */
  readonly key: string
  readonly name: string
  /** Undefined for a field that has none. */
  readonly arguments: { of(variables: Values): Values } | undefined
  readonly parentType: GraphQLObjectType
  readonly type: GraphQLOutputType
  /** Where it is asked for. The same array in each execution. */
  readonly nodes: readonly FieldNode[]
  readonly resolve: GraphQLFieldResolver<unknown, unknown>
  /** Whether it is a property of its object, unless that is a method. */
  readonly isProperty: boolean
  readonly complete: Complete
  /** Of a leaf alone: the short way for what needs no more than to be written down. Throws where it cannot be. */
  readonly write: ((value: unknown) => unknown) | undefined
}

/** The fields that are asked for of an object type, in the order of the answer. */
export interface PlannedFields {
  readonly fields: readonly PlannedField[]
  /** An answer that has each field's place already, and nothing in it; to be copied. */
  readonly blank: Readonly<Values>
  /** Characters of its names in JSON, and of what stands between them. */
  readonly characters: number
}

/** What is asked for below a field; to be found out once for each type. */
export interface Selection {
  of(type: GraphQLObjectType): PlannedFields
}
