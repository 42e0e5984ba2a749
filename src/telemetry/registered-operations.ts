import { readdir, readFile } from 'node:fs/promises'

/** The documents that Verigraph comes with. */
const FOLDER = new URL('../../schema/operations/', import.meta.url)
const OPERATION = /^(?:query|mutation|subscription)\s+(\w+)/gm

/** The names of the operations in schema/operations. */
export async function registeredOperations(): Promise<ReadonlySet<string>> {
  const names = await readdir(FOLDER)
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), 'utf8')))
  return new Set(texts.flatMap((text) => [...text.matchAll(OPERATION)].flatMap(([, name]) => name ?? [])))
}
