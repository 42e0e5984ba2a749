import {
  type ASTVisitFn,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql'
import { BeyondLimit, documentLimits, introspectionLimits, type Limits } from '../limits/index.ts'
import { causeOf } from './format-error.ts'

/** Parses and validates a document; returns the errors of an invalid one. */
export function parseDocument(
  source: string,
  { schema, limits, introspection = true }: { schema: GraphQLSchema; limits: Limits; introspection?: boolean },
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(source, { maxTokens: limits.tokens })
    const errors = validate(schema, document, [
      ...RULES,
      documentLimits(limits),
      introspectionLimits({ allowed: introspection }),
    ])
    return errors.length > 0 ? errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) : document
  } catch (error) {
    const deep = tooDeepToRead({ extensions: { code: UNREADABLE } }, error)
    if (deep) return [deep]
    if (error instanceof GraphQLError) return [tooManyTokens(error, limits) ?? coded(error, UNREADABLE)]
    throw error
  }
}

type Check = ASTVisitFn<OperationDefinitionNode>

/** graphql-js throws instead of reporting when the field of a subscription depends on a variable. */
const singleField: ValidationRule = (context) => {
  const { OperationDefinition: check } = SingleFieldSubscriptionsRule(context) as { OperationDefinition: Check }
  return {
    OperationDefinition(...visited: Parameters<Check>) {
      try {
        check(...visited)
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error
        const message = 'The field of a subscription cannot depend on a variable.'
        context.reportError(new GraphQLError(message, { nodes: error.nodes ?? null }))
      }
    },
  }
}

const RULES = specifiedRules.map((rule) => (rule === SingleFieldSubscriptionsRule ? singleField : rule))

/** graphql-js marks this error by its message alone. */
export const tooManyTokens = (
  { message }: { message: string },
  limits: Pick<Limits, 'tokens'>,
): BeyondLimit | undefined =>
  message.endsWith('tokens. Parsing aborted.')
    ? new BeyondLimit(
        'TOO_MANY_TOKENS',
        `The document has more than ${limits.tokens} tokens. Send several, and values as variables.`,
        {
          limit: limits.tokens,
        },
      )
    : undefined

const UNREADABLE = 'GRAPHQL_PARSE_FAILED'

/** The parser recurses for each nested bracket and overflows the stack. */
export function tooDeepToRead(
  { extensions }: { extensions?: Record<string, unknown> },
  error: unknown,
): BeyondLimit | undefined {
  const cause = causeOf(error)
  return cause instanceof RangeError && extensions?.code === UNREADABLE
    ? new BeyondLimit('QUERY_TOO_DEEP', 'This has more brackets within each other than can be read.')
    : undefined
}

/** Sets the code that Apollo Server would set. */
export function coded(error: GraphQLError, code: string): GraphQLError {
  if (error instanceof BeyondLimit) return error
  const { message, nodes = null, source = null, positions = null } = error
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } })
}
