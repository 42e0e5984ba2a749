import { readFile } from 'node:fs/promises'
import type { DocumentManifest } from '../gateway/index.ts'

const read = (file: string): Promise<string> => readFile(new URL(`../../schema/${file}`, import.meta.url), 'utf8')

/** The graph as clients see it, as `npm run gen:schema` has composed it: that takes a tenth of a second, which no start needs to spend again. */
export const readSchema = (): Promise<string> => read('api.graphql')

/** The documents of schema/operations, as `npm run gen:schema` has registered them. */
export const readManifest = async (): Promise<DocumentManifest> => JSON.parse(await read('trusted-documents.json'))
