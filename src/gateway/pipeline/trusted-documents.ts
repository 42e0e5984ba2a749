import { createHash } from 'node:crypto'
import { BeyondLimit } from '../limits/index.ts'

/** `off`: clients may send their own documents. `only`: they may run registered ones only. */
export type TrustedDocumentsMode = 'off' | 'only'

/** A document and the SHA-256 of its text. */
export interface RegisteredDocument {
  readonly id: string
  /** The name of its operation. */
  readonly name: string
  readonly body: string
}

/** The parts of an Apollo persisted query manifest that are used. */
export interface DocumentManifest {
  readonly operations: readonly RegisteredDocument[]
  /** Documents of the operator's own manifests, which are not yet validated. */
  readonly further?: readonly RegisteredDocument[]
}

/** All registered documents. */
export const allOf = ({ operations, further = [] }: DocumentManifest): readonly RegisteredDocument[] => [
  ...operations,
  ...further,
]

/** The parameters of a request by which it names its document. */
interface DocumentParameters {
  query?: unknown
  documentId?: unknown
  extensions?: unknown
}

/** Registered documents by the SHA-256 of their text. */
export class TrustedDocuments {
  readonly #texts: ReadonlyMap<string, string>

  constructor(
    manifest: DocumentManifest,
    private readonly mode: TrustedDocumentsMode,
  ) {
    this.#texts = new Map(allOf(manifest).map(({ id, body }) => [id, body]))
  }

  /**
   * The text of the registered document that a request names; undefined for a request that may send its own. Throws `BeyondLimit`
   * (`DOCUMENT_NOT_TRUSTED`) for one that may not.
   */
  textOf(parameters: DocumentParameters): string | undefined {
    const hash = hashIn(parameters)
    const text = hash === undefined ? undefined : this.#texts.get(hash)
    const isOwn = typeof parameters.query === 'string' && parameters.query !== ''
    if (this.mode === 'off') return isOwn ? undefined : text
    if (text !== undefined && (!isOwn || parameters.query === text)) return text
    throw new BeyondLimit(
      'DOCUMENT_NOT_TRUSTED',
      'Only registered documents run here: name one of schema/trusted-documents.json, or of a manifest that the operator has added, by `documentId` or `extensions.persistedQuery.sha256Hash`.',
    )
  }
}

/** The id of a document in a manifest. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** GraphQL over HTTP, appendix A (`documentId`, with or without `sha256:`), or Apollo's automatic persisted queries. */
function hashIn({ documentId, extensions }: DocumentParameters): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '')
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null }
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined
}
