// Fails where schema/ or the generated types are not what the code and the operations say. npm run check:generated
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { schemaFiles } from './schema-files.mjs'

const drifted = []
for (const [path, text] of schemaFiles())
  if ((await readFile(path, 'utf8').catch(() => '')) !== text) drifted.push(path)
if (drifted.length > 0) {
  console.error(`These differ from the code; run npm run gen:all and commit the difference:\n${drifted.join('\n')}`)
  process.exit(1)
}
execFileSync('graphql-codegen', ['--config', 'codegen.yml', '--check'], { stdio: 'inherit' })
execFileSync('node', ['bench/report.mjs', '--check'], { stdio: 'inherit' })
