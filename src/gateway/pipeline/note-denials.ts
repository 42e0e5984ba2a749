import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  valueFromASTUntyped,
} from 'graphql'
import { AccessDenied, isDenial } from '../../access/index.ts'
import { idAsked, type RequestContext, selectedFields } from '../../graph/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { causeOf } from './format-error.ts'

interface Operation {
  document: DocumentNode
  operationName?: string | null | undefined
  variables?: Record<string, unknown> | null | undefined
  context: RequestContext
}

/**
 * Tells of what an operation was refused: errors that say so, and root fields that answer null for an id. What mutations answer in `userErrors` is
 * told where they do.
 */
export function noteDenials({ data, errors = [] }: ExecutionResult, operation: Operation): void {
  const refused = new Set<unknown>()
  for (const error of errors) {
    const [key] = error.path ?? []
    refused.add(key)
    const cause = causeOf(error)
    if (!(cause instanceof AccessDenied || cause instanceof Refusal) || !isDenial(cause.code)) continue
    const { caller, denials } = operation.context
    const { field, args } = askedUnder(key, operation)
    const subjectId = idAsked(args, cause instanceof Refusal ? cause.path : null)
    denials.note({ caller, field, code: cause.code, subjectId })
  }
  for (const key in data) if (data[key] === null && !refused.has(key)) noteAbsence(key, operation)
}

/** What is not there, and what is not the caller's, is null alike. */
function noteAbsence(key: string, operation: Operation): void {
  const { caller, denials } = operation.context
  const { field, args } = askedUnder(key, operation)
  if (typeof args.id === 'string') denials.note({ caller, field, code: 'NOT_FOUND', subjectId: args.id })
}

/** The root field that an answer's key stands for, by its own name, and its arguments. */
function askedUnder(key: unknown, { document, operationName, variables }: Operation) {
  const operation = getOperationAST(document, operationName)
  const fragments = Object.fromEntries(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  )
  const fields = operation ? selectedFields([operation], fragments) : []
  const asked = fields.find((field) => keyOf(field) === key) ?? fields[0]
  const given = (asked?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)])
  return { field: asked?.name.value ?? 'unknown', args: Object.fromEntries(given) as Record<string, unknown> }
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value
