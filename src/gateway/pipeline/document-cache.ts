import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { PlannedOperation } from '../execution/index.ts'
import { unfoldedSize } from '../limits/index.ts'

/** The most entries; a client that sends new documents slows down only itself. */
const MOST = 1000
/** The most bytes of all entries: a large document is as easy to send as a small one. */
const ROOM = 64 * 1024 ** 2

/** Bytes of a character outside Latin 1. */
const CHARACTER = 2
/** Bytes of a parsed token and of a planned selection, measured and rounded up. */
const TOKEN = 512
const SELECTION = 4096

/** Caches parsed documents by text, or by the hash of a persisted query. */
export const documentCache = (): LRUCache<string, DocumentNode> =>
  new LRUCache({ max: MOST, maxSize: ROOM, sizeCalculation: sizeOf })

/** Caches the plans of operations. */
export class PlanCache {
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

/** Counts the text twice, for it is the key as well, and the tokens; comments have no tokens. */
const sizeOf = ({ loc, tokenCount = 0 }: DocumentNode): number =>
  2 * CHARACTER * (loc?.source.body.length ?? 0) + TOKEN * tokenCount
