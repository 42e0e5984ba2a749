import { jest } from '@jest/globals'
import { ApiClients } from '../../../src/subgraphs/registry/index.ts'
import { FollowRemovalOrderEventsDocument, PollRemovalOrderEventsDocument } from '../../support/generated.ts'
import { openStream, RawSocket } from '../../support/sockets.ts'
import { issueOrderAboutPost } from '../../support/story.ts'
import { TestClock, TestVerigraph } from '../../support/verigraph.ts'

const CHECK = { tokenCheckEvery: 20 }

/** Starts with tokens judged by a clock of their own, which the test sets forward. */
async function startWithTokenClock() {
  const tokenClock = new TestClock()
  return { tokenClock, verigraph: await TestVerigraph.start({ ...CHECK, tokenClock }) }
}

/** An order that comes while nobody listens; the log after it. */
async function missed(verigraph: TestVerigraph) {
  await issueOrderAboutPost(verigraph)
  return verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { first: 1000 })
}

describe('a token that expires while its client listens', () => {
  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('ends the WebSocket with a reason, and the stream without completing it', async () => {
    const { tokenClock, verigraph } = await startWithTokenClock()
    await using _ = verigraph
    const platform = verigraph.as('vietsocial')
    const socket = await RawSocket.connect(platform)
    socket.subscribe('1')
    await socket.message('next', '1')
    const stream = await openStream(platform)
    tokenClock.advance({ minutes: 59 })
    socket.subscribe('2')
    await socket.message('next', '2')
    tokenClock.advance({ minutes: 2 })
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Token expired' })
    const text = await stream.ended
    expect(text).toContain('event: next')
    expect(text).not.toContain('event: complete')
  })

  it('leaves connections without a token open', async () => {
    const { tokenClock, verigraph } = await startWithTokenClock()
    await using _ = verigraph
    const nobody = await RawSocket.connect(verigraph.as(null))
    const platform = await RawSocket.connect(verigraph.as('vietsocial'))
    tokenClock.advance({ minutes: 61 })
    await platform.closed
    nobody.subscribe('1', { query: '{ viewer { clientId } }' })
    await nobody.message('next', '1')
    nobody.leave()
  })

  it('costs a client that comes again with a fresh one and its cursor no event', async () => {
    const { tokenClock, verigraph } = await startWithTokenClock()
    await using _ = verigraph
    const platform = verigraph.as('vietsocial')
    const { removalOrderEvents: known } = await platform.run(PollRemovalOrderEventsDocument, { first: 1000 })
    const seen: number[] = []
    let after: string | undefined
    const listen = async (): Promise<void> => {
      for await (const { removalOrderEvents } of platform.follow(FollowRemovalOrderEventsDocument, { after })) {
        seen.push(removalOrderEvents.sequence)
        after = removalOrderEvents.cursor
        if (seen.length === known.length) tokenClock.advance({ minutes: 61 })
        if (seen.length > known.length) return
      }
    }
    await expect(listen()).rejects.toMatchObject({ code: 4403, reason: 'Token expired' })
    tokenClock.advance({ minutes: -61 }) // the demo's issuer goes by the real clock: for it, nothing has expired
    const { removalOrderEvents: last } = await missed(verigraph)
    await listen()
    expect(seen).toEqual(Array.from({ length: known.length + 1 }, (_, index) => index + 1))
    expect(after).toBe(last.at(-1)?.cursor)
  })

  it('is not the only reason: a client that is registered no more is sent away at the next look', async () => {
    await using verigraph = await TestVerigraph.start(CHECK)
    const socket = await RawSocket.connect(verigraph.as('vietsocial'))
    const stream = await openStream(verigraph.as('vietsocial'))
    jest.spyOn(ApiClients.prototype, 'callerOf').mockResolvedValue(null)
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Token no longer valid' })
    await stream.ended
  }, 30_000)
})
