import { clientOf } from './client.mjs'

export const EVENTS = `subscription ($after: String) {
  removalOrderEvents(after: $after) {
    cursor sequence kind occurredAt
    removalOrder { id reference status action urgency reasons legalBasis dueAt signedDocument target { ... on ExternalLink { url } } }
  }
}`

const DRAFT =
  'mutation ($input: DraftRemovalOrderInput!) { draftRemovalOrder(input: $input) { removalOrder { id } userErrors { message } } }'
export const APPROVE =
  'mutation ($input: ApproveRemovalOrderInput!) { approveRemovalOrder(input: $input) { removalOrder { id } userErrors { message } } }'

/** An officer and a director, who draft and approve orders to one platform. */
export async function orderDesk(server) {
  const [officer, director, platform] = await Promise.all(
    ['officer', 'director', 'vietsocial'].map((id) => clientOf(server.url, id)),
  )
  let number = 0
  return {
    officer,
    director,
    platform,
    /** The id of a new draft. */
    async draft() {
      number += 1
      const input = {
        targetUrl: `https://vietsocial.example/bench/${number}`,
        action: 'REMOVE_CONTENT',
        reference: `DESK-${number}`,
        legalBasis: 'Điều 16',
        reasons: 'Đo thời gian.',
      }
      return (await officer.ask(DRAFT, { input })).draftRemovalOrder.removalOrder.id
    },
    approve: (removalOrderId) => director.ask(APPROVE, { input: { removalOrderId } }),
    /** The platform's cursor at this moment: what is subscribed to after it is new. */
    async newest() {
      let after = null
      for (;;) {
        const { removalOrderEvents: events } = await platform.ask(
          'query ($after: String) { removalOrderEvents(first: 1000, after: $after) { cursor } }',
          { after },
        )
        if (events.length === 0) return after
        after = events.at(-1).cursor
      }
    },
  }
}
