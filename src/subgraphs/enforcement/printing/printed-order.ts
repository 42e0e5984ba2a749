import type { TargetKinds } from '../../../context/index.ts'
import { Busy, type DocumentDefinition, type RequestContext } from '../../../graph/index.ts'
import { NotFound, WrongState } from '../../../kernel/index.ts'
import { type Printers, PrintersBusy } from '../../../paper/index.ts'
import { ORDER_READERS, RemovalOrder } from '../orders/removal-order.ts'
import { printOrder } from './print-order.ts'
import { PRINT_LANGUAGES, type PrintLanguage } from './printed-order-texts.ts'

/** The print of an issued order, for callers to whom the order is visible. Throws `WrongState` for an order that was never issued. */
export const printedOrder: DocumentDefinition<PrintLanguage> = {
  path: '/removal-orders/:id.pdf',
  mediaType: 'application/pdf',
  roles: ORDER_READERS,
  languages: PRINT_LANGUAGES,
  async render({ params, language }, context) {
    const {
      caller,
      rows,
      notes,
      printers,
      targetKinds: targets,
    } = context as RequestContext & { printers: Printers; targetKinds: TargetKinds }
    const order = await rows.one(RemovalOrder, params.id ?? '')
    if (!order) throw new NotFound(['id'])
    if (!order.signedDocument)
      throw new WrongState(`This order is ${order.status}, and was never issued; there is nothing to print yet.`)
    const told = { values: { language }, count: 'count' }
    const { id, jurisdiction } = order
    await notes.take({ caller, action: 'removal-order.printed', subject: { id, jurisdiction }, question: id, told })
    const { signedDocument } = order
    return printers.print(printOrder(order, { signedDocument, language, targets })).catch(refuseBusy)
  },
}

function refuseBusy(error: unknown): never {
  if (error instanceof PrintersBusy) throw new Busy(error.message)
  throw error
}
