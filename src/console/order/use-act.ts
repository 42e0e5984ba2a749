import { useState } from 'react'
import { useClient } from 'urql'
import {
  AcceptCompletionDocument,
  AcknowledgeDocument,
  AppealForDocument,
  ApproveDocument,
  DecideOnAppealDocument,
  DecideOnObjectionDocument,
  type ObjectionGround,
  ObjectToDocument,
  type OrderDetailsFragment,
  ReportDocument,
  WithdrawDocument,
} from '../graph/generated.ts'
import { refusalIn } from '../graph/refusal.ts'
import { useAbilities } from '../session/session-provider.tsx'
import type { Act } from './acts-for.ts'

/** The texts and choices that accompany an act. */
export interface Words {
  text?: string
  ground?: ObjectionGround
  upheld?: boolean
}

type Order = Pick<OrderDetailsFragment, 'id'> & { appeal?: { id: string } | null }

/** Returns a function that carries out an act; the changed order appears wherever it is shown. */
export function useAct(order: Order) {
  const client = useClient()
  const { seesAgency: agency } = useAbilities()
  const [busy, setBusy] = useState<Act | null>(null)
  const [refusal, setRefusal] = useState<{ code: string; message: string } | null>(null)

  const send = (act: Act, { text = '', ground = 'IMPOSSIBLE', upheld = false }: Words) => {
    const removalOrderId = order.id
    switch (act) {
      case 'approve':
        return client.mutation(ApproveDocument, { input: { removalOrderId }, agency })
      case 'refuse':
      case 'withdraw':
        return client.mutation(WithdrawDocument, { input: { removalOrderId, reason: text }, agency })
      case 'acknowledge':
        return client.mutation(AcknowledgeDocument, { input: { removalOrderId }, agency })
      case 'report':
      case 'reportRestored':
        return client.mutation(ReportDocument, { input: { removalOrderId, note: text || null }, agency })
      case 'object':
        return client.mutation(ObjectToDocument, { input: { removalOrderId, ground, details: text }, agency })
      case 'acceptTime':
        return client.mutation(AcceptCompletionDocument, { input: { removalOrderId, explanation: text }, agency })
      case 'decideObjection':
        return client.mutation(DecideOnObjectionDocument, {
          input: { removalOrderId, upheld, explanation: text },
          agency,
        })
      case 'appeal':
        return client.mutation(AppealForDocument, { input: { removalOrderId, statement: text }, agency })
      case 'decideAppeal':
        return client.mutation(DecideOnAppealDocument, {
          input: { appealId: order.appeal?.id ?? '', upheld, explanation: text },
          agency,
        })
    }
  }

  /** Returns whether the act succeeded. */
  const run = async (act: Act, words: Words = {}): Promise<boolean> => {
    if (busy) return false // the key may be pressed again meanwhile
    setBusy(act)
    const refused = refusalIn(await send(act, words))
    setBusy(null)
    setRefusal(refused)
    return refused === null
  }
  return { run, busy, refusal }
}
