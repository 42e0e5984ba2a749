import { AuditEntry } from '../../src/audit/index.ts'
import { LogEvent } from '../../src/delivery/index.ts'
import { describeOnEachStorage, shared } from '../support/each-storage.ts'
import { ApproveRemovalOrderDocument, PollRemovalOrderEventsDocument } from '../support/generated.ts'
import { draftOrder } from '../support/story.ts'

describeOnEachStorage('the event log', (start) => {
  const running = shared(start)

  it('has no gap and no double when many orders are approved at once', async () => {
    const verigraph = running()
    const drafts = []
    for (let number = 0; number < 16; number++)
      drafts.push(await draftOrder(verigraph, { targetUrl: `https://vietsocial.example/many/${number}` }))
    const known = (await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, {})).removalOrderEvents
    await Promise.all(
      drafts.map(({ id }) =>
        verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId: id } }),
      ),
    )
    const after = known.at(-1)?.cursor
    const { removalOrderEvents } = await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, { after })
    expect(removalOrderEvents.map(({ sequence }) => sequence)).toEqual(
      drafts.map((_, index) => known.length + 1 + index),
    )
    expect(new Set(removalOrderEvents.map(({ removalOrder }) => removalOrder.id))).toEqual(
      new Set(drafts.map(({ id }) => id)),
    )
  })

  it('writes an event and an audit entry for an approval, and for the loser of two at once neither', async () => {
    const verigraph = running()
    const { id } = await draftOrder(verigraph, { targetUrl: 'https://vietsocial.example/once' })
    const approve = () => verigraph.as('director').run(ApproveRemovalOrderDocument, { input: { removalOrderId: id } })
    const answers = await Promise.all([approve(), approve()])
    expect(
      answers.map(({ approveRemovalOrder }) => approveRemovalOrder.userErrors.map(({ code }) => code)).sort(),
    ).toEqual([[], ['WRONG_STATE']])
    const { reader } = verigraph.storage
    expect(await reader.count(LogEvent, [{ subjectId: id }])).toBe(1)
    expect(await reader.count(AuditEntry, [{ subjectId: id, action: 'removal-order.issued' }])).toBe(1)
  })

  it('pages by cursor', async () => {
    const verigraph = running()
    const poll = async (variables: { after?: string; first?: number }) =>
      (await verigraph.as('vietsocial').run(PollRemovalOrderEventsDocument, variables)).removalOrderEvents
    const all = await poll({})
    const first = await poll({ first: 2 })
    const rest = await poll({ after: first[1]?.cursor ?? '' })
    expect([...first, ...rest]).toEqual(all)
    expect(await poll({ after: all.at(-1)?.cursor ?? '' })).toEqual([])
  })
})
