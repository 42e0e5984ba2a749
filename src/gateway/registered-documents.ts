import type { FastifyReply, FastifyRequest } from 'fastify'
import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql'
import type { Logger } from 'pino'
import { COST_HEADER } from './apollo.ts'
import { bodyOf } from './body-of.ts'
import type { Contexts, Credentials } from './contexts.ts'
import type { Engine } from './engine.ts'
import { formatError } from './format-error.ts'
import type { Gate } from './limits/index.ts'
import { JSON_ANSWER, prefersJson } from './media-types.ts'

/** What is asked, where it is well-formed. */
interface Asked {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/**
 * Answers who names a registered document without Apollo Server in between: its text was parsed, checked and compiled before, so half of
 * the way through Apollo is left out, and the rest is the same: who calls, the limits, the rates, the shape of errors. Answers false, with
 * nothing done, for whatever is not the plain case; Apollo Server answers that.
 */
export function registeredDocuments(parts: {
  engine: Engine
  contexts: Contexts
  gate: Gate
  credentialsOf: (request: FastifyRequest) => Credentials
  log: Logger
}): (request: FastifyRequest, reply: FastifyReply) => Promise<boolean> {
  const { engine, contexts, gate, credentialsOf, log } = parts
  return async (request, reply) => {
    if (!prefersJson(request.headers.accept) || !isAsked(request.body)) return false
    const { query, operationName, variables } = request.body as Asked
    const document = engine.prepare(query)
    if (!('kind' in document) || !isExecuted(document, operationName)) return false
    const context = await contexts.of(credentialsOf(request))
    const cost = await gate.admit({ document, operationName, variables }, context)
    const result = await engine.execute({ document, operationName, variables, context })
    const errors = result.errors?.map((error) => formatError(error, log))
    reply.header(COST_HEADER, String(cost)).type(JSON_ANSWER)
    reply.send(bodyOf(JSON.stringify({ ...(errors && { errors }), data: result.data })))
    return true
  }
}

function isAsked(body: unknown): boolean {
  const { query, operationName, variables } = body as Record<string, unknown>
  return (
    typeof query === 'string' &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (variables === undefined || variables === null || (typeof variables === 'object' && !Array.isArray(variables)))
  )
}

function isExecuted(document: DocumentNode, operationName: string | null | undefined): boolean {
  const operation = getOperationAST(document, operationName)?.operation
  return operation === OperationTypeNode.QUERY || operation === OperationTypeNode.MUTATION
}
