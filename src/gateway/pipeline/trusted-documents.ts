import { createHash } from 'node:crypto'
import { BeyondLimit } from '../limits/index.ts'

/** Whether clients may send documents of their own (`off`), or run registered ones only. */
export type TrustedDocumentsMode = 'off' | 'only'

/** A document and the SHA-256 of its text. */
export interface RegisteredDocument {
  readonly id: string
  /** Of its operation. */
  readonly name: string
  readonly body: string
}

/** An Apollo persisted query manifest, as far as it is read here. */
export interface DocumentManifest {
  readonly operations: readonly RegisteredDocument[]
  /** Those of the operator's own manifests, which nobody has checked against this graph. */
  readonly further?: readonly RegisteredDocument[]
}

/** All that are registered. */
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

/** The documents that are registered, by the SHA-256 of their text. */
export class TrustedDocuments {
  readonly #texts: ReadonlyMap<string, string>

  constructor(
    manifest: DocumentManifest,
    private readonly mode: TrustedDocumentsMode,
  ) {
    this.#texts = new Map(allOf(manifest).map(({ id, body }) => [id, body]))
  }

  /**
   * The text of the document that a request names, by `documentId` or by the extension of Apollo's clients;
   * undefined where it names none that is registered, and may send its own.
   * Throws `BeyondLimit` (`DOCUMENT_NOT_TRUSTED`) where it may not.
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

/** The manifest's id of a document. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex')

/** GraphQL over HTTP, appendix A (`documentId`, with or without `sha256:`), or Apollo's automatic persisted queries. */
function hashIn({ documentId, extensions }: DocumentParameters): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '')
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null }
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined
}
