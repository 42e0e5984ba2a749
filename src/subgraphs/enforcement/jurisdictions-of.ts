import type { Reader } from '../../storage/index.ts'
import { RemovalOrder } from './removal-order.ts'

/** The countries that orders stand under; each is one step over the index, however many orders it has. */
export async function jurisdictionsOf(reader: Reader): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const next = { where: [], by: 'jurisdiction' as const, after: found.at(-1), limit: 1 }
    const [order] = await reader.page(RemovalOrder, next)
    if (!order) return found
    found.push(order.jurisdiction)
  }
}
