import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { formatDocument } from '@urql/core'
import { concatAST, getOperationAST, Kind, parse, print, separateOperations } from 'graphql'

/** The manifest of what is registered: each operation with its fragments, under the SHA-256 of its text, as Apollo's clients read it. */
export function trustedDocuments() {
  const all = [
    ...operationsIn('schema/operations/*.graphql'),
    ...operationsIn('schema/operations/*.graphql', formatDocument), // as a client sends them whose cache goes by types
    ...consoleDocuments(),
  ]
  const operations = all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index)
  return { format: 'apollo-persisted-query-manifest', version: 1, operations }
}

/** By the name of each operation of the console, the hash under which it is registered. */
export const consoleDocumentIds = () => Object.fromEntries(consoleDocuments().map(({ name, id }) => [name, id]))

/** The console's cache tells objects apart by their types, so it asks for those, too. */
const consoleDocuments = () => operationsIn('src/console/**/*.graphql', formatDocument)

function operationsIn(pattern, format = (document) => document) {
  const files = globSync(pattern).sort()
  const document = concatAST(files.map((file) => parse(readFileSync(file, 'utf8'), { noLocation: true })))
  return Object.entries(separateOperations(document)).map(([name, separate]) => {
    const ordered = { ...separate, definitions: separate.definitions.toSorted(operationFirst) }
    const body = print(format(ordered))
    const id = createHash('sha256').update(body).digest('hex')
    return { id, name, type: getOperationAST(separate, name).operation, body }
  })
}

const operationFirst = (one, other) =>
  (other.kind === Kind.OPERATION_DEFINITION) - (one.kind === Kind.OPERATION_DEFINITION)
