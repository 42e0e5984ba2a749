// What npm runs after an install (`prepare`): builds where what builds was installed, too, and otherwise says what is served.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const BUILDERS = ['typescript', 'vite']
const missing = BUILDERS.filter((name) => !existsSync(`node_modules/${name}/package.json`))

if (missing.length === 0) process.exitCode = spawnSync('npm run build', { shell: true, stdio: 'inherit' }).status ?? 1
else if (existsSync('dist/cli/main.js'))
  console.log('Installed without what builds, so dist/ stays as it is. Start it with: node dist/cli/main.js')
else
  console.log(
    `Nothing was built: ${missing.join(' and ')} were left out, and there is no dist/ yet. Install with \`npm ci\`, which builds; then \`npm prune --omit=dev\` takes away what only building needs.`,
  )
