import { describeOnEachStorage, shared } from '../support/each-storage.ts'
import { ApproveRemovalOrderDocument, PollRemovalOrderEventsDocument } from '../support/generated.ts'
import { draftOrder, issueOrder } from '../support/story.ts'
import type { TestVerigraph } from '../support/verigraph.ts'
import { take, WAYS } from '../support/ways.ts'

/** The whole log of a recipient, as it stands. */
const logOf = async (verigraph: TestVerigraph, recipient: 'vietsocial' | 'globaltube' = 'vietsocial') =>
  (await verigraph.as(recipient).run(PollRemovalOrderEventsDocument, { first: 1000 })).removalOrderEvents

const sequences = (events: readonly { sequence: number }[]) => events.map(({ sequence }) => sequence)

const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

describeOnEachStorage('the event log', (startOn) => {
  const running = shared(() => startOn({ config: { webhookNetworks: ['127.0.0.0/8'] } }))

  describe.each(Object.entries(WAYS))('by %s reads', (_name, read) => {
    it('what came after the cursor, then what comes, without a gap or a double, while orders are approved at once', async () => {
      const verigraph = running()
      const old = await logOf(verigraph)
      const drafts = []
      for (let number = 0; number < 12; number++)
        drafts.push(await draftOrder(verigraph, { targetUrl: `https://vietsocial.example/way/${number}` }))
      const reading = take(read(verigraph.as('vietsocial'), old[1]?.cursor), old.length - 2 + drafts.length)
      await Promise.all(
        drafts.map(({ id }) =>
          verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId: id } }),
        ),
      )
      const events = await reading
      expect(sequences(events)).toEqual(from(3, old.length + drafts.length))
      expect(events).toEqual((await logOf(verigraph)).slice(2))
    })

    it('everything without a cursor, and of the reader’s own log only', async () => {
      const verigraph = running()
      const order = await issueOrder(verigraph, { targetUrl: 'https://globaltube.example/way' })
      const whole = await logOf(verigraph, 'globaltube')
      const events = await take(read(verigraph.as('globaltube')), whole.length)
      expect(events).toEqual(whole)
      expect(events.at(-1)?.removalOrder.id).toBe(order.id)
      expect(new Set(events.map(({ removalOrder }) => removalOrder.recipient.id)).size).toBe(1)
    })

    it('on from its cursor after the server was away, what was issued meanwhile included', async () => {
      const verigraph = running()
      const known = await take(read(verigraph.as('vietsocial')), 2)
      const { id } = await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/away' })
      const whole = await logOf(verigraph)
      await verigraph.restart()
      const events = await take(read(verigraph.as('vietsocial'), known.at(-1)?.cursor), whole.length - 2)
      expect([...known, ...events]).toEqual(whole)
      expect(events.at(-1)?.removalOrder.id).toBe(id)
    })
  })
})
