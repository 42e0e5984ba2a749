import fc from 'fast-check'
import { canonicalHost, readAddress, readDomain, registrableDomain, urlKey } from '../../src/addresses/index.ts'

const domain = fc
  .tuple(fc.constantFrom('social', 'm', 'mạngxãhội1', 'xn--fa-hia', 'a-b'), fc.constantFrom('vn', 'com.vn', 'example'))
  .map((labels) => labels.join('.'))
const host = fc.tuple(fc.constantFrom('', 'm.', 'live.'), domain).map((parts) => parts.join(''))
const segment = fc.oneof(
  fc.webSegment(),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('a%2Fb', '%7Ean', '%%34%31', 'ö', '100%'),
)
const path = fc
  .array(segment, { maxLength: 4 })
  .map((segments) => `/${segments.map((each) => each.replace(/[?#\\]/g, '')).join('/')}`)
const query = fc.oneof(
  fc.constant(''),
  fc.webQueryParameters().map((text) => `?${text}`),
)
const rest = fc.tuple(path, query).map((parts) => parts.join(''))
const address = fc.tuple(host, rest).map(([name, after]) => `https://${name}${after}`)

describe('the key of an address', () => {
  it('is the key of itself', () => {
    fc.assert(
      fc.property(address, fc.constantFrom('', '#comment', '#!/an', '#/posts/1'), (url, fragment) => {
        const key = urlKey(`${url}${fragment}`)
        expect(urlKey(`https://${key}`)).toBe(key)
      }),
    )
  })

  it('is the same for every spelling', () => {
    const spelled = fc.record({
      scheme: fc.constantFrom('http://', 'https://', 'HTTPS://'),
      user: fc.constantFrom('', 'an:secret@'),
      www: fc.constantFrom('', 'www.', 'WWW.'),
      dot: fc.constantFrom('', '.'),
      slash: fc.constantFrom('', '/'),
      fragment: fc.constantFrom('', '#', '#comments'),
      before: fc.constantFrom('', ' ', '\u200b', '\ufeff', '\u202a'),
      after: fc.constantFrom('', '\n', '\u00a0', '\u200b', '\u00ad', '\u202c\u2069'),
    })
    fc.assert(
      fc.property(host, spelled, (name, { scheme, user, www, dot, slash, fragment, before, after }) => {
        const port = scheme === 'http://' ? ':80' : ':443'
        const cased = name.toLocaleUpperCase('vi')
        const text = `${before}${scheme}${user}${www}${cased}${dot}${port}/%70osts/a%2fb${slash}${fragment}${after}`
        expect(urlKey(text)).toBe(`${canonicalHost(name)}/posts/a%2Fb`)
      }),
    )
  })

  it('is never the same for two hosts', () => {
    fc.assert(
      fc.property(host, host, rest, rest, (one, other, first, second) => {
        fc.pre(canonicalHost(one) !== canonicalHost(other))
        expect(urlKey(`https://${one}${first}`)).not.toBe(urlKey(`https://${other}${second}`))
      }),
    )
  })

  it.each([
    ['another path', 'https://a.example/x', 'https://a.example/y'],
    ['the case of a path', 'https://a.example/x', 'https://a.example/X'],
    ['a query', 'https://a.example/x?v=1', 'https://a.example/x?v=2'],
    ['another port', 'https://a.example/x', 'https://a.example:8443/x'],
    ['a route', 'https://a.example/#!/x', 'https://a.example/#!/y'],
    ['a route of a page', 'https://a.example/#/x', 'https://a.example/#/y'],
    ['an encoded slash', 'https://a.example/x%2Fy', 'https://a.example/x/y'],
    ['an encoded percent sign', 'https://a.example/%2541', 'https://a.example/A'],
    ['what was registered with www.', 'https://www.github.io/x', 'https://github.io/x'],
  ])('tells %s apart', (_what, one, other) => {
    expect(urlKey(one)).not.toBe(urlKey(other))
  })

  it('drops what nobody sees at the end, however it was kept', () => {
    for (const end of ['\u200b', '%E2%80%8B', '%e2%80%8b/', '/%EF%BB%BF', '\u2069', '?', '?\u200e'])
      expect(urlKey(`https://a.example/x${end}`)).toBe('a.example/x')
    expect(readAddress(' \ufeffhttps://a.example/x\u00ad\u202c ')?.href).toBe('https://a.example/x')
  })
})

describe('a domain', () => {
  it('is one in Unicode, in ASCII, in capitals, with a dot, and in an address', () => {
    const ascii = 'xn--mngxhi1-0wa6369dfqa.vn'
    for (const text of [
      'mạngxãhội1.vn',
      'MẠNGXÃHỘI1.VN',
      ascii,
      `${ascii}.`,
      `https://www.${ascii}/x`,
      'm.mạngxãhội1。vn',
    ]) {
      expect(registrableDomain(text)).toBe(ascii)
      expect(readDomain(text)).toBe(ascii)
    }
  })

  it.each([
    ['vietsocial\u200b.example', 'U+200B, which nobody sees. Give vietsocial.example'],
    ['\u202evietsocial.example', 'U+202E, which nobody sees. Give vietsocial.example'],
    ['viet\u00adsocial.example', 'U+00AD, which nobody sees. Give vietsocial.example'],
    ['viet_social.example', 'underscore'],
    ['_dmarc.social.example', 'underscore, which no name of a website has. Give social.example'],
    ['203.0.113.7', 'is an IP address'],
    ['0x7f.1', 'is an IP address'],
    ['[2001:db8::1]', 'is an IP address'],
    ['github.io', 'is a public suffix, under which anybody has names. Give one below it, such as name.github.io.'],
    ['com.vn', 'is a public suffix'],
    ['公司.cn', 'is a public suffix'],
    ['localhost', 'is a public suffix'],
    ['', 'is not a domain name'],
    ['two words.example', 'is not a domain name'],
    ['vietsocial.example@evil.example', 'is not a domain name'],
    [`${'a'.repeat(64)}.example`, 'is not a registrable domain'],
    ['-a.example', 'is not a registrable domain'],
    ['a..example', 'is not a registrable domain'],
  ])('%j is refused, and what to give is said', (text, message) => {
    expect(() => readDomain(text)).toThrow(message)
  })
})
