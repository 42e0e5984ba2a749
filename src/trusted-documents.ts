import { readFile } from 'node:fs/promises'
import type { DocumentManifest } from './gateway/index.ts'

/** The documents of schema/operations, as `npm run gen:schema` has registered them. */
export const readManifest = async (): Promise<DocumentManifest> =>
  JSON.parse(await readFile(new URL('../schema/trusted-documents.json', import.meta.url), 'utf8'))
