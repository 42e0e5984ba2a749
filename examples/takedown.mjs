// A takedown from end to end, by three clients of the public API: an officer drafts a removal order for each website
// of a list, a director approves it, and an internet service provider receives it over one open subscription, checks
// its signature offline, acknowledges it and reports that it is done. The names in the list are data: nothing here
// resolves or opens them.
import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { createClient } from 'graphql-ws'
import { createLocalJWKSet, jwtVerify } from 'jose'

const USAGE = 'node examples/takedown.mjs FILE|- [--url http://127.0.0.1:4000] [--to vnnet] [--parallel 1]'
const DEADLINE = 10_000 // milliseconds, for an answer and for an event

async function main() {
  const { file, server, to, parallel } = readArguments()
  const targets = readTargets(await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')))
  if (targets.length === 0) throw new Error(`There is no domain or URL in ${file}.`)

  const [officer, director, recipient] = await Promise.all(['officer', 'director', to].map((id) => signIn(server, id)))
  const { viewer } = await graphql(recipient, '{ viewer { organisation { id } } }')
  const keys = createLocalJWKSet(await request(new URL('/.well-known/jwks.json', server)))
  const inbox = await openInbox(recipient)
  const parties = { officer, director, recipient, recipientId: viewer.organisation.id, keys, inbox }

  const run = randomUUID().slice(0, 8) // an agency uses a reference only once
  console.log('In ms; sent→ and answered→: from the approval, sent or answered, to its receipt on the subscription.\n')
  printRow('#', 'target', 'reference', 'status', ['sent→', 'answered→', 'verify', 'total'])
  const start = performance.now()
  const orders = inParallel(parallel, targets, async (target, index) => {
    const reference = `TAKEDOWN-${run}-${index + 1}`
    const result = await takeDown({ target, reference }, parties).catch((error) => ({ error }))
    const { error, status, times } = result
    if (error) printRow(index + 1, target, reference, `FAILED  ${error.message}`)
    else printRow(index + 1, target, reference, status, Object.values(times).map(format))
    return result
  })
  const results = await Promise.race([orders, inbox.lost])
  printSummary(results, (performance.now() - start) / 1000)
  if (results.some(({ error }) => error)) process.exitCode = 1
  await inbox.close()
}

/** One order, from the draft to the report that it is carried out, and how many milliseconds its steps took. */
async function takeDown({ target, reference }, { officer, director, recipient, recipientId, keys, inbox }) {
  const started = performance.now()
  const { id: removalOrderId } = await mutate(officer, 'draftRemovalOrder', {
    targetUrl: target,
    recipientId, // needed here: the URL belongs to no platform that takes part
    action: 'BLOCK_WEBSITE',
    reference,
    legalBasis: 'Luật An ninh mạng 24/2018/QH14, Điều 16 khoản 1',
    reasons: 'Trang web giả mạo, lừa đảo chiếm đoạt tài sản.',
    idempotencyKey: reference, // sent again after a lost answer, the draft would give the same order, not a second one
  })

  const approvalSent = performance.now()
  const [{ signedDocument, received }, approvalAnswered] = await Promise.all([
    inbox.arrivalOf(removalOrderId), // listens before the approval is sent: the event can come before its answer
    mutate(director, 'approveRemovalOrder', { removalOrderId }).then(() => performance.now()),
  ])

  const taken = performance.now()
  await verify(signedDocument, { removalOrderId, recipientId, target, keys })
  const verified = performance.now()

  await mutate(recipient, 'acknowledgeRemovalOrder', { removalOrderId })
  // Here a provider blocks the name; this example goes straight on to say that it did.
  const { status } = await mutate(recipient, 'reportCompliance', { removalOrderId })
  const times = {
    sinceSent: received - approvalSent,
    sinceAnswered: received - approvalAnswered,
    verifying: verified - taken,
    total: performance.now() - started,
  }
  return { status, times }
}

/** Checks with the keys at hand, asking nobody: signed by Verigraph, this order, for this recipient, about this URL. */
async function verify(signedDocument, { removalOrderId, recipientId, target, keys }) {
  const typ = 'removal-order+jws' // a permit, signed with the same keys, cannot pass for an order
  const { payload } = await jwtVerify(signedDocument, keys, { typ, audience: recipientId, algorithms: ['EdDSA'] })
  if (payload.jti !== removalOrderId) throw new Error(`The signed document is of another order, ${payload.jti}.`)
  if (payload.target?.url !== target)
    throw new Error(`The signed document is about another target, ${JSON.stringify(payload.target)}.`)
}

/** Opens the recipient's one subscription, from the present end of its event log on. */
async function openInbox(recipient) {
  const { server, authorization } = recipient
  const arrivals = new EventEmitter().setMaxListeners(0) // emits each order under its id
  const { promise: connected, resolve: connect } = Promise.withResolvers()
  const { promise: lost, reject } = Promise.withResolvers()
  const lose = (reason) => reject(new Error(`The subscription ended: ${reason}`))
  const subscription = {
    query: `subscription ($after: String) {
      removalOrderEvents(after: $after) { cursor kind removalOrder { id signedDocument } }
    }`,
    variables: { after: await endOfLog(recipient) },
  }
  const url = new URL('/graphql', server).href.replace(/^http/, 'ws')
  const socket = createClient({ url, connectionParams: { authorization }, on: { connected: connect } })
  socket.subscribe(subscription, {
    next({ data, errors }) {
      if (!data) return lose(describe(errors))
      const { cursor, kind, removalOrder } = data.removalOrderEvents
      const { id, signedDocument } = removalOrder
      if (kind === 'ISSUED') arrivals.emit(id, { signedDocument, received: performance.now() })
      subscription.variables.after = cursor // graphql-ws sends this object again when it must connect again
    },
    error: (error) => lose(Array.isArray(error) ? describe(error) : error.reason || error.message),
    complete: () => lose('the server completed it.'),
  })
  await Promise.race([connected, lost])
  const arrivalOf = (orderId) =>
    once(arrivals, orderId, { signal: AbortSignal.timeout(DEADLINE) }).then(
      ([arrival]) => arrival,
      () => Promise.reject(new Error(`The order did not arrive within ${DEADLINE / 1000} s.`)),
    )
  return { arrivalOf, lost, close: () => socket.dispose() }
}

/** The cursor of the last event that there is; null for an empty log. */
async function endOfLog(recipient) {
  const query = 'query ($after: String) { removalOrderEvents(after: $after, first: 100) { cursor } }'
  let after = null
  for (;;) {
    const { removalOrderEvents: events } = await graphql(recipient, query, { after })
    if (events.length === 0) return after
    after = events.at(-1).cursor
  }
}

/** A client with its token, by client credentials (RFC 6749, section 4.4). */
async function signIn(server, clientId) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: 'demo' })
  const { access_token, error_description } = await request(new URL('/oidc/token', server), { method: 'POST', body })
  if (!access_token) throw new Error(`The client ${clientId} got no token: ${error_description}.`)
  return { server, authorization: `Bearer ${access_token}` }
}

/** Calls a mutation of one order; what the caller could put right comes as `userErrors`, and is thrown. */
async function mutate(client, name, input) {
  const inputType = `${name[0].toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${inputType}!) {
    ${name}(input: $input) { removalOrder { id status } userErrors { code message path } }
  }`
  const { removalOrder, userErrors } = (await graphql(client, query, { input }))[name]
  if (userErrors.length > 0) throw new Error(`${name}: ${describe(userErrors)}`)
  return removalOrder
}

async function graphql({ server, authorization }, query, variables) {
  const headers = { authorization, 'content-type': 'application/json' }
  const body = JSON.stringify({ query, variables })
  const { data, errors } = await request(new URL('/graphql', server), { method: 'POST', headers, body })
  if (errors) throw new Error(describe(errors))
  return data
}

/** GraphQL's errors and `userErrors` alike: code, path, message. */
function describe(errors) {
  const place = (path) => (path ? ` at ${path.join('.')}` : '')
  const lines = errors.map((each) => `${each.code ?? each.extensions?.code}${place(each.path)}: ${each.message}`)
  return lines.join('; ')
}

/** The JSON of an answer of any status: OAuth and GraphQL both say in it what is wrong. */
async function request(url, options) {
  const response = await fetch(url, { ...options, signal: AbortSignal.timeout(DEADLINE) }).catch((error) => {
    if (error.name === 'TimeoutError') throw new Error(`${url} did not answer within ${DEADLINE / 1000} s.`)
    const reason = error.cause?.code ?? error.message
    throw new Error(`No server answers at ${url.origin} (${reason}). Start it: npm start`)
  })
  return response.json().catch(() => {
    throw new Error(`${url} answered ${response.status}, and not in JSON.`)
  })
}

function readArguments() {
  const options = {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    to: { type: 'string', default: 'vnnet' },
    parallel: { type: 'string', default: '1' },
  }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { url, to, parallel } = values
  if (positionals.length !== 1) throw new Error(`Usage: ${USAGE}`)
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) throw new Error(`--url takes http://HOST:PORT, not ${url}.`)
  if (!/^[1-9]\d*$/.test(parallel)) throw new Error(`--parallel takes a number from 1 on, not ${parallel}.`)
  return { file: positionals[0], server: url, to, parallel: Number(parallel) }
}

/** The URLs of a list, or of the `url` or `domain` column of a CSV file. Says which lines hold none. */
function readTargets(input) {
  const lines = input.replace(/^\uFEFF/, '').split(/\r?\n/)
  const entries = lines
    .map((line, index) => ({ number: index + 1, entry: line.trim() }))
    .filter(({ entry }) => entry !== '' && !entry.startsWith('#'))
  const header = cellsOf(entries[0]?.entry.toLowerCase() ?? '')
  const column = header.findIndex((name) => name === 'url' || name === 'domain')
  return entries.slice(column < 0 ? 0 : 1).flatMap(({ number, entry }) => {
    const url = toUrl(column < 0 ? entry : (cellsOf(entry)[column] ?? ''))
    if (!url) console.error(`line ${number} passed over, neither a domain nor a URL: ${entry}`)
    return url ?? []
  })
}

/** The cells of one line of CSV (RFC 4180); a cell that goes on in the next line is not understood. */
const cellsOf = (line) =>
  line.match(/(?<=^|,)("([^"]|"")*"|[^,]*)/g).map((cell) =>
    cell
      .replace(/^"(.*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  )

/** A URL in its normal form, a bare domain as `http://domain/`; null for anything else. */
function toUrl(entry) {
  const bare = !/^https?:\/\//i.test(entry)
  const url = /\s/.test(entry) ? null : URL.parse(bare ? `http://${entry}/` : entry)
  if (!url || !bare) return url?.href
  const isDomain = /^([a-z0-9_-]+\.)+[a-z][a-z0-9-]+$/.test(url.hostname) // an international name is in ASCII by now
  return isDomain && url.href === `http://${url.hostname}/` ? url.href : null
}

async function inParallel(workers, items, work) {
  const results = []
  const queue = items.entries() // shared: every worker takes the next that is left
  const run = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: workers }, run))
  return results
}

function printRow(number, target, reference, status, times = []) {
  const cells = [`${number}`.padStart(4), target.padEnd(38), reference.padEnd(21), status.padEnd(8)]
  console.log(cells.concat(times.map((time) => time.padStart(9))).join('  '))
}

function printSummary(results, seconds) {
  const done = results.filter(({ error }) => !error)
  const spread = (time) => {
    const sorted = done.map(({ times }) => times[time]).toSorted((a, b) => a - b)
    const [p50, p95, max] = [0.5, 0.95, 1].map((share) => format(sorted[Math.ceil(share * sorted.length) - 1]))
    return `p50 ${p50}, p95 ${p95}, max ${max} ms`
  }
  console.log(`\n${results.length} orders, ${results.length - done.length} failed`)
  if (done.length === 0) return
  console.log(`approval sent → received      ${spread('sinceSent')}`)
  console.log(`approval answered → received  ${spread('sinceAnswered')}`)
  console.log(`${(done.length / seconds).toFixed(1)} orders a second, from draft to compliance`)
}

const format = (milliseconds) => milliseconds.toFixed(1)

await main().catch(({ message }) => {
  console.error(message)
  process.exit(1)
})
