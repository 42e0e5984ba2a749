import { alone, median } from '../support/figures.mjs'
import { orderDesk } from '../support/order-desk.mjs'
import { startProduct } from '../support/server.mjs'
import { UNLIMITED } from '../support/unlimited.mjs'

/** A list of addresses becomes drafts, a thousand to a request: each checked, its recipient found, and audited. */
export async function importOrders({ quick }) {
  const [lists, rows] = quick ? [3, 100] : [20, 1000]
  const server = await startProduct({ settings: UNLIMITED })
  try {
    const { officer } = await orderDesk(server)
    const rates = []
    const cpu = []
    for (let list = 0; list < lists; list++) {
      const input = {
        targetUrls: Array.from({ length: rows }, (_, number) => `https://vietsocial.example/import/${list}/${number}`),
        action: 'REMOVE_CONTENT',
        reference: `IMPORT-${list}`,
        legalBasis: 'Điều 16',
        reasons: 'Đo thời gian.',
      }
      const before = await server.cpu()
      const began = performance.now()
      const { draftRemovalOrders } = await officer.ask(
        'mutation ($input: DraftRemovalOrdersInput!) { draftRemovalOrders(input: $input) { rows { removalOrder { id } } } }',
        { input },
      )
      rates.push((rows * 1000) / (performance.now() - began))
      cpu.push(((await server.cpu()) - before) / rows)
      if (!draftRemovalOrders.rows.every(({ removalOrder }) => removalOrder)) throw new Error('A row was refused.')
    }
    return [
      alone('rows a second, from request to answer', 'higher', median(rates)),
      alone('CPU for each row: ms', 'lower', median(cpu)),
    ]
  } finally {
    await server.stop()
  }
}
