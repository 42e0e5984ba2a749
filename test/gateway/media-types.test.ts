import { prefersJson } from '../../src/gateway/media-types.ts'

const CURRENT = 'application/graphql-response+json'

describe('the media type of an answer', () => {
  it.each([
    [undefined, true],
    ['*/*', true],
    ['application/json', true],
    ['application/json; charset=utf-8', true],
    [`application/json, ${CURRENT};q=0.9`, true],
    [CURRENT, false],
    [`${CURRENT}, application/json;q=0.9`, false],
    [`${CURRENT}; charset=utf-8, application/json;q=0.9`, false],
    [`${CURRENT}; charset=utf-8, */*;q=0.1`, false],
    ['application/json; charset=utf-8;q=0, application/json', false],
    ['text/html', false],
  ])('is JSON for %p: %p', (accept, isJson) => {
    expect(prefersJson(accept)).toBe(isJson)
    expect(prefersJson(accept)).toBe(isJson) // once it is known
  })
})
