import { readFile } from 'node:fs/promises'
import type { DocumentManifest } from '../gateway/index.ts'

const read = (file: string): Promise<string> => readFile(new URL(`../../schema/${file}`, import.meta.url), 'utf8')

/**
 * The client-facing schema, as composed by `npm run gen:schema`: composition takes a tenth of a second, which no start
 * should repeat.
 */
export const readSchema = (): Promise<string> => read('api.graphql')

/** The documents of schema/operations, as registered by `npm run gen:schema`. */
export const readManifest = async (): Promise<DocumentManifest> => JSON.parse(await read('trusted-documents.json'))
