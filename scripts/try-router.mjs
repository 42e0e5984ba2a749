// Runs a federation router, configured as docs/split.md has it, before split processes, and tells what of docs/split.md holds.
// node scripts/try-router.mjs hive-router /path/to/hive_router, after npm run build:server; exits with 1 where something does not hold.
import { CHECKS } from './router-checks.mjs'
import { ROUTERS, startRouter } from './routers.mjs'
import { startSplit } from './split-product.mjs'

/** Milliseconds that each check has. */
const PATIENCE = 40_000

const [, , name, binary] = process.argv
const router = ROUTERS[name]
if (!router) {
  console.error(`Name one of ${Object.keys(ROUTERS).join(', ')}, and the path of its program.`)
  process.exit(2)
}
const rows = []
for (const way of Object.keys(router.ways)) rows.push(...(await tryOut(way)))
console.table(rows)
process.exit(rows.every(({ holds }) => holds === 'yes') ? 0 : 1)

async function tryOut(way) {
  const split = await startSplit()
  let started
  try {
    started = await startRouter({ name, binary, way, addresses: split.addresses })
    const sides = {
      ...split,
      router: { url: started.url, ask: askAt(started.url, split) },
      inPlace: { ask: askAt(split.inPlace, split) },
    }
    const rows = []
    for (const [what, check] of Object.entries(CHECKS))
      if (isFor(what)) rows.push({ way, what, holds: await outcomeOf(what, () => check(sides)) })
    return rows
  } finally {
    await started?.stop()
    await split.stop()
  }
}

function isFor(what) {
  if (router.without?.includes(what)) return false
  return !what.startsWith('events over ') || router.forms.includes(what.replace('events over ', ''))
}

async function outcomeOf(what, check) {
  const { promise, reject } = Promise.withResolvers()
  const timer = setTimeout(() => reject(new Error(`Nothing within ${PATIENCE} ms.`)), PATIENCE)
  try {
    await Promise.race([check(), promise])
    return 'yes'
  } catch (error) {
    console.error(`\n${what}: ${error.message}`)
    return 'NO'
  } finally {
    clearTimeout(timer)
  }
}

/** A whole answer, errors included. */
function askAt(url, { headers }) {
  return async (client, query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers[client] },
      body: JSON.stringify({ query, variables }),
    })
    return response.json()
  }
}
