import fc from 'fast-check'
import { CONTENT, EXACT, KEY, NAME, PROSE, type ReadText, TITLE, TOKEN } from '../../src/texts/index.ts'

const KINDS = [NAME, TITLE, PROSE, CONTENT, KEY, EXACT, TOKEN]
const text = (read: ReadText): string => ('text' in read ? read.text : read.problem)
const isRefused = (read: ReadText): boolean => 'problem' in read

describe('every kind of text', () => {
  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s: is the same when it is read again', (_name, kind) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sent) => {
        const read = kind.read(sent)
        if ('text' in read) expect(kind.read(read.text)).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s: holds something that can be seen', (_name, kind) => {
    for (const blank of ['', ' ', '\n\t', '\u200b', '\u3164', '\u2800', '\u202e', '\u00ad\u034f', '\u0301', '\ufeff'])
      expect([blank, isRefused(kind.read(blank))]).toEqual([blank, true])
  })

  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s: has no half of a surrogate pair', (_name, kind) => {
    for (const half of ['\ud83d', 'a\udc00b']) expect(text(kind.read(half))).toMatch('half a surrogate pair')
    expect(kind.read('😀')).toEqual({ text: '😀' })
  })
})

describe('a name', () => {
  it('is composed, trimmed, and any white space in it is one space', () => {
    const composed = 'Nguyễn Văn An'
    for (const same of [composed.normalize('NFD'), ' Nguyễn  Văn\u00a0An\n', composed])
      expect(NAME.read(same)).toEqual({ text: composed })
  })

  it('keeps what writing needs, and refuses what turns its direction or controls a terminal', () => {
    for (const name of ['می\u200cخواهم', 'क्\u200dष', '👩‍👩‍👧‍👦', "O'Neill"])
      expect(NAME.read(name)).toEqual({ text: name })
    for (const name of ['evil\u202egnp.exe', 'a\u2066b', 'a\u0000b', 'a\u001b[31mb'])
      expect([name, isRefused(NAME.read(name))]).toEqual([name, true])
  })

  it('is measured in characters as people see them, with a bound in bytes beside', () => {
    const family = '👩‍👩‍👧‍👦'
    const read = (sent: string) => isRefused(NAME.read(sent))
    expect(read('ễ'.normalize('NFD').repeat(200))).toBe(false)
    expect(read(`${'x'.repeat(199)}${family}`)).toBe(false)
    expect(read(`${'x'.repeat(200)}${family}`)).toBe(true)
    expect(read(`z${'\u0301'.repeat(1500)}`)).toBe(true)
  })
})

it('prose keeps its lines, as one kind of line break', () => {
  expect(PROSE.read(' Điều 16\r\nkhoản 1\n\n\tđiểm a ')).toEqual({ text: 'Điều 16\nkhoản 1\n\n\tđiểm a' })
})

it('content is nobody’s to change, but for the space around it', () => {
  const decomposed = 'Tiếng  Việt\u200b\u202e!'.normalize('NFD')
  expect(CONTENT.read(` ${decomposed}\n`)).toEqual({ text: decomposed })
})

it('a key is the same composed and decomposed, and what stands within it counts', () => {
  expect(KEY.read('bài-1'.normalize('NFD'))).toEqual({ text: 'bài-1' })
  expect(KEY.read('a  b')).toEqual({ text: 'a  b' })
})
