import { canonicalHost } from '../../../addresses/index.ts'

/** Thrown for a text that is no usable pattern; the message states the reason. */
export class UnusableUrlPattern extends Error {}

/** A compiled pattern. */
export interface ReadUrlPattern {
  readonly urls: URLPattern
  /** The query parameters that the pattern contains, in its order; a URL may have others, too. */
  readonly parameters: readonly string[]
}

/** The name of the group that captures the platform's own id of the object. */
export const EXTERNAL_ID = 'externalId'

const LONGEST = 500
/** Each optional part doubles the number of ways to match a URL. */
const MOST_OPTIONAL_PARTS = 4

const NAME = String.raw`:[\p{ID_Start}$_][\p{ID_Continue}$]*`
const VARIABLE = String.raw`${NAME}|\{${NAME}\}|\*|\{\*\}`
const OPTIONAL_LITERAL = String.raw`\{(?:\\.|[^{}()*+?:\\])*\}\?`
const PART = new RegExp(String.raw`(${VARIABLE})|(${OPTIONAL_LITERAL})|(\\.|[^{}()*+?:\\])`, 'uy')
const HOST_PREFIX = new RegExp(String.raw`^(?:(?:[a-z0-9-]+|${VARIABLE})\.|\{(?:[a-z0-9-]+|\*)\.\}\?)*$`, 'u')
const PARAMETER = new RegExp(String.raw`^([\w.~-]+)=(?:${VARIABLE}|[\w.~-]*)$`, 'u')

/**
 * Compiles a pattern of the WHATWG URL Pattern Standard. Patterns that could be slow to match are refused: regular expressions, repeated
 * groups, more than one variable part in a path segment, more than one `*` in a path. Throws `UnusableUrlPattern`, also when the host is
 * none of `domains`.
 */
export function readUrlPattern(text: string, domains: readonly string[]): ReadUrlPattern {
  if (text.length > LONGEST) refuse(`A pattern is at most ${LONGEST} characters long.`)
  const given = parse(text)
  if (given.hasRegExpGroups)
    refuse('Regular expressions can take exponential time on a made-up address; use `*` or `:name` instead.')
  demandAddress(given)
  demandHost(given.hostname, domains)
  demandPath(given.pathname)
  const parameters = parametersOf(given.search)
  const { hostname, port, pathname, search } = given
  demandBounds(hostname + pathname, hostname + pathname + search)
  const rest = parameters.length > 0 ? { search } : {}
  return {
    urls: new URLPattern({ protocol: 'http{s}?', hostname: wwwOrNot(hostname), port, pathname, ...rest }),
    parameters,
  }
}

/** Makes `www.` optional: URLs with and without it are equal here as elsewhere. */
const wwwOrNot = (hostname: string): string => hostname.replace(/^(?:www\.|\{www\.\}\?)/, '{www.}?')

function parse(text: string): URLPattern {
  try {
    return new URLPattern(text)
  } catch {
    return refuse('This is no URL pattern of an absolute address (WHATWG URL Pattern Standard).')
  }
}

function demandAddress({ protocol, username, password, port, hash }: URLPattern): void {
  if (!['http', 'https', 'http{s}?'].includes(protocol))
    refuse('A pattern begins with `https://`; it holds for http, too.')
  if (username !== '*' || password !== '*' || !/^\d*$/.test(port))
    refuse('A pattern names no user, no password and no port but a number.')
  if (hash !== '*' && hash !== '') refuse('The fragment of an address is not looked at; leave it out.')
}

function demandHost(hostname: string, domains: readonly string[]): void {
  const prefix = domains
    .map((domain) => canonicalHost(domain) ?? domain)
    .filter((domain) => hostname.endsWith(domain))
    .map((domain) => hostname.slice(0, hostname.length - domain.length))
    .find((each) => HOST_PREFIX.test(each))
  if (prefix === undefined) refuse(`The host is one of the platform's domains (${domains.join(', ')}), or a subdomain.`)
  if ((prefix?.match(new RegExp(VARIABLE, 'gu')) ?? []).length > 1) refuse('A host has at most one `*` or `:name`.')
}

/**
 * Throws for more than one variable part between two slashes, or more than one `*`, which matches slashes, too: so there is one way to
 * match.
 */
function demandPath(pathname: string): void {
  let variablesInSegment = 0
  let wildcards = 0
  for (const [part, variable, optional] of partsOf(pathname)) {
    if (variable) {
      variablesInSegment += 1
      if (variable.includes('*')) wildcards += 1
    } else if (part === '/' && !optional) variablesInSegment = 0
    if (variablesInSegment > 1) refuse('Between two slashes there is at most one `*` or `:name`, and none is repeated.')
  }
  if (wildcards > 1) refuse('A path has at most one `*`; use `:name` for what stands between two slashes.')
}

function partsOf(pathname: string): RegExpExecArray[] {
  const parts = [...pathname.matchAll(new RegExp(PART, 'uyg'))] as RegExpExecArray[]
  const end = parts.reduce((length, [part]) => length + part.length, 0)
  if (end < pathname.length)
    refuse(
      'Of the syntax for groups only `*`, `:name` and `{text}?` may be used; put `\\` before `+ ? : * ( ) { }` as text.',
    )
  return parts
}

function parametersOf(search: string): string[] {
  if (search === '' || search === '*') return []
  const names = search.split('&').map((parameter) => {
    const [, name] = PARAMETER.exec(parameter) ?? []
    return name ?? refuse('A query string is written as `name=:externalId`, `name=*` or `name=text`, joined by `&`.')
  })
  if (new Set(names).size < names.length) refuse('A parameter of the query string is named once.')
  return names
}

function demandBounds(address: string, whole: string): void {
  const ids = [...whole.matchAll(new RegExp(NAME, 'gu'))].filter(([name]) => name === `:${EXTERNAL_ID}`)
  if (ids.length !== 1) refuse(`A pattern has the group \`:${EXTERNAL_ID}\` once: where the platform's own id stands.`)
  if (address.split('}?').length - 1 > MOST_OPTIONAL_PARTS)
    refuse(`A pattern has at most ${MOST_OPTIONAL_PARTS} optional parts.`)
}

function refuse(message: string): never {
  throw new UnusableUrlPattern(message)
}
