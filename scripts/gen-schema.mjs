// Writes schema/ from the code. npm run gen:schema
import { mkdir, writeFile } from 'node:fs/promises'
import { schemaFiles } from './schema-files.mjs'

await mkdir('schema/subgraphs', { recursive: true })
for (const [path, text] of schemaFiles()) await writeFile(path, text)
