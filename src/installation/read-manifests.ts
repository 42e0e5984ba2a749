import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { getOperationAST, parse } from 'graphql'
import { z } from 'zod'
import type { RegisteredDocument } from '../gateway/index.ts'

/** The format of Apollo's `generate-persisted-query-manifest`. */
const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string(), body: z.string() })),
})
/** The format of Relay's and graphql-codegen's compilers: texts by hash. */
const relayManifest = z.record(z.string(), z.string())

/**
 * Reads the documents of further manifests in Apollo's or Relay's format. Throws for a file of neither format and for a
 * document whose id is not the SHA-256 of its text, so that no manifest can replace a document of another.
 */
export async function readManifests(files: readonly string[]): Promise<RegisteredDocument[]> {
  const manifests = await Promise.all(files.map(async (file) => ({ file, text: await contentOf(file) })))
  return manifests.flatMap(({ file, text }) =>
    documentsIn(file, text).map((document) => {
      if (document.id !== createHash('sha256').update(document.body).digest('hex'))
        throw new Error(`${file}: the id of ${document.name || document.id} is not the SHA-256 of its text, in hex.`)
      return document
    }),
  )
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`VERIGRAPH_DOCUMENT_MANIFESTS names a file that cannot be read: ${(error as Error).message}`)
  }
}

function documentsIn(file: string, text: string): RegisteredDocument[] {
  const content = jsonOf(text)
  const apollo = apolloManifest.safeParse(content)
  if (apollo.success) return apollo.data.operations
  const relay = relayManifest.safeParse(content)
  if (relay.success) return Object.entries(relay.data).map(([id, body]) => ({ id, name: nameIn(body), body }))
  throw new Error(`${file} is no manifest of persisted queries, neither of Apollo's format nor of Relay's.`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The operation's name; empty if there is none or several. Invalid documents are reported at registration. */
function nameIn(body: string): string {
  try {
    return getOperationAST(parse(body))?.name?.value ?? ''
  } catch {
    return ''
  }
}
