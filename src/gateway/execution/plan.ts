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

/** The properties of an operation that do not depend on its execution. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: Record<string, FragmentDefinitionNode>
  readonly definition: OperationDefinitionNode
}

/**
 * The approximate length of an answer in JSON, which has at most six bytes per character. Parts that are removed later are counted, too.
 */
export interface AnswerSize {
  characters: number
}

/** The state of one execution of an operation. */
export interface Running {
  readonly operation: Operation
  readonly root: unknown
  readonly context: unknown
  readonly variables: Values
  readonly errors: { add(error: GraphQLError, place: Path | undefined): void }
  readonly size: AnswerSize
  /** Returns a field's arguments. Throws a `GraphQLError` for one without a value. */
  argumentsOf(field: PlannedField): Values
}

/**
 * Completes the resolved value of a field (GraphQL, section 6.4.3), or throws its error. `place` is the position of a list item; without
 * it, the value is the field's own.
 */
export type Complete = (run: Running, info: GraphQLResolveInfo, value: unknown, place?: Path) => unknown

/** Returns an answer with the response keys of some fields, from their values in the same order. */
export type AnswerOf = (values: readonly unknown[]) => Values

/** Returns one property of an object. */
export type ReadProperty = (source: object) => unknown

/** A field of an object type at one place of a document. */
export interface PlannedField {
  /** Its response key. */
  readonly key: string
  readonly name: string
  /** Undefined for a field without arguments. */
  readonly arguments: { of(variables: Values): Values } | undefined
  readonly parentType: GraphQLObjectType
  readonly type: GraphQLOutputType
  /** Its field nodes. The same array in each execution. */
  readonly nodes: readonly FieldNode[]
  readonly resolve: GraphQLFieldResolver<unknown, unknown>
  /** Reads the property that is the field's value, unless that is a method. */
  readonly read: ReadProperty | undefined
  readonly complete: Complete
  /** For a leaf type, serializes a plain value without a completer. Throws for an invalid one. */
  readonly write: ((value: unknown) => unknown) | undefined
}

/** The selected fields of an object type, in the order of the answer. */
export interface PlannedFields {
  readonly fields: readonly PlannedField[]
  readonly answerOf: AnswerOf
  /** Characters of its keys in JSON, with the punctuation between them. */
  readonly characters: number
}

/** The selections below a field; planned once for each type. */
export interface Selection {
  of(type: GraphQLObjectType): PlannedFields
}
