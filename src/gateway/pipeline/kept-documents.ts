import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { PlannedOperation } from '../execution/index.ts'
import { unfoldedSize } from '../limits/index.ts'

/** How many are kept; a client that makes up new ones only slows itself down. */
const MOST = 1000
/** Bytes that they hold together at most: one of a megabyte is made up as quickly as one of a line. */
const ROOM = 64 * 1024 ** 2

/** Bytes of a character outside Latin 1. */
const CHARACTER = 2
/** Bytes that a word or sign holds once it is parsed, and a selection once it is planned: measured, and rounded up. */
const TOKEN = 512
const SELECTION = 4096

/** Keeps parsed documents by their text, or by the hash under which a client has registered it. */
export const keptDocuments = (): LRUCache<string, DocumentNode> =>
  new LRUCache({ max: MOST, maxSize: ROOM, sizeCalculation: sizeOf })

/** Keeps the plans of operations. */
export class KeptOperations {
  readonly #planned = new LRUCache<OperationDefinitionNode, PlannedOperation>({ max: MOST, maxSize: ROOM })

  of(operation: OperationDefinitionNode, document: DocumentNode, plan: () => PlannedOperation): PlannedOperation {
    let planned = this.#planned.get(operation)
    if (!planned) {
      planned = plan()
      this.#planned.set(operation, planned, {
        size: sizeOf(document) + planned.ways * SELECTION * unfoldedSize(operation, document),
      })
    }
    return planned
  }
}

/** Its text, of which a comment leaves nothing else, once more as the key to it, and what was read from it. */
const sizeOf = ({ loc, tokenCount = 0 }: DocumentNode): number =>
  2 * CHARACTER * (loc?.source.body.length ?? 0) + TOKEN * tokenCount
