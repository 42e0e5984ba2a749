// Completes package-lock.json. npm run fix:lock, after an npm install that changed it.
// npm leaves the optional packages of other platforms out of the lock where the registry in use does not carry them,
// and `npm ci` then refuses the lock. Their names tell for which platform they are.
import { readFile, writeFile } from 'node:fs/promises'

const OS = /-(android|darwin|win32|linux|freebsd|openharmony)/
const CPU = /-(arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64)\b/
const LIBC = { gnu: 'glibc', musl: 'musl' }

const lock = JSON.parse(await readFile('package-lock.json', 'utf8'))
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const [, os] = OS.exec(name) ?? []
    const [, cpu] = CPU.exec(name) ?? []
    if (lock.packages[`node_modules/${name}`] || !os || !cpu) continue
    const libc = LIBC[/-(gnu|musl)$/.exec(name)?.[1]]
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev && { dev }),
      ...(libc && { libc: [libc] }),
      optional: true,
      os: [os],
    }
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
await writeFile('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
