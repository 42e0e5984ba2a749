import { type DocumentNode, getOperationAST } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../../graph/index.ts'
import { documentHash } from './trusted-documents.ts'

interface Executed {
  document: DocumentNode
  operationName?: string | null | undefined
  context: Pick<RequestContext, 'caller'>
}

/** Logs a slow operation by its hash. Variables may be personal data and are not logged. */
export function noteSlow(log: Logger, { document, operationName, context }: Executed, duration: number): void {
  const operation = getOperationAST(document, operationName)
  log.warn(
    {
      operationName: operation?.name?.value ?? null,
      hash: documentHash(document.loc?.source.body ?? ''),
      duration: Math.round(duration),
      clientId: context.caller.clientId,
    },
    'slow operation',
  )
}
