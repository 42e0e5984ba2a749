import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { concatAST, getOperationAST, Kind, parse, print, separateOperations } from 'graphql'

/** The manifest of schema/operations: each operation with its fragments, under the SHA-256 of its text, as Apollo's clients read it. */
export function trustedDocuments() {
  const files = globSync('schema/operations/*.graphql').sort()
  const document = concatAST(files.map((file) => parse(readFileSync(file, 'utf8'), { noLocation: true })))
  const operations = Object.entries(separateOperations(document)).map(([name, separate]) => {
    const body = print({ ...separate, definitions: separate.definitions.toSorted(operationFirst) })
    const id = createHash('sha256').update(body).digest('hex')
    return { id, name, type: getOperationAST(separate, name).operation, body }
  })
  return { format: 'apollo-persisted-query-manifest', version: 1, operations }
}

const operationFirst = (one, other) =>
  (other.kind === Kind.OPERATION_DEFINITION) - (one.kind === Kind.OPERATION_DEFINITION)
