import { useRef, useState } from 'react'
import { useClient } from 'urql'
import { DraftManyDocument, DraftOneDocument, type OrderAction } from '../graph/generated.ts'
import { refusalIn } from '../graph/refusal.ts'
import { confidentialDaysOf, type Draft } from './use-draft.ts'

/** A line to be drafted. */
export interface Sendable {
  url: string
  action: OrderAction
  /** The recipient; null when the URL determines it, because a named one would receive the order instead. */
  recipientId: string | null
}

/** The result of sending. */
export interface Sent {
  drafted: readonly { id: string; reference: string }[]
  refused: readonly { url: string; message: string }[]
}

/** Sends drafts to the second officer: a single one by itself, several as lists, one for each combination of action and recipient. */
export function useSend() {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)
  const keyFor = useKeys()

  const one = async (draft: Draft, { url, action, recipientId }: Sendable): Promise<Sent> => {
    const input = { ...sharedOf(draft), recipientId, targetUrl: url, action, confidentialFor: confidentialFor(draft) }
    const answer = await client.mutation(DraftOneDocument, { input: { ...input, idempotencyKey: keyFor(input) } })
    const refusal = refusalIn(answer)
    const order = answer.data?.draftRemovalOrder.removalOrder
    return { drafted: order ? [order] : [], refused: refusal ? [{ url, message: refusal.message }] : [] }
  }

  const list = async (draft: Draft, rows: readonly Sendable[], suffix: string): Promise<Sent> => {
    const shared = sharedOf(draft)
    const urls = rows.map(({ url }) => url)
    const { action, recipientId } = rows[0] as Sendable // equal for all rows of a list
    const input = { ...shared, reference: `${shared.reference}${suffix}`, action, recipientId, targetUrls: urls }
    const answer = await client.mutation(DraftManyDocument, { input: { ...input, idempotencyKey: keyFor(input) } })
    const refusal = refusalIn(answer)
    if (refusal) return { drafted: [], refused: urls.map((url) => ({ url, message: refusal.message })) }
    const answered = answer.data?.draftRemovalOrders.rows ?? []
    return {
      drafted: answered.flatMap(({ removalOrder }) => removalOrder ?? []),
      refused: answered.flatMap(({ row, userErrors: [error] }) =>
        error ? [{ url: urls[row - 1] ?? '', message: error.message }] : [],
      ),
    }
  }

  const send = async (draft: Draft, lines: readonly Sendable[]): Promise<Sent> => {
    setBusy(true)
    const [only] = lines
    const groups = [...Map.groupBy(lines, ({ action, recipientId }) => `${action} ${recipientId}`).values()]
    const parts =
      lines.length === 1 && only
        ? [await one(draft, only)]
        : await inTurn(groups, (rows, at) => list(draft, rows, groups.length > 1 ? `-${letterOf(at)}` : ''))
    const all = { drafted: parts.flatMap(({ drafted }) => drafted), refused: parts.flatMap(({ refused }) => refused) }
    setSent(all)
    setBusy(false)
    return all
  }
  return { send, busy, sent, forget: () => setSent(null) }
}

/** A, B, C …: there are fewer combinations than letters. */
const letterOf = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at)

const sharedOf = ({ reference, legalBasis, reasons, urgency }: Draft) => ({
  reference: reference.trim(),
  legalBasis,
  reasons,
  urgency,
})

function confidentialFor(draft: Draft): string | null {
  const days = confidentialDaysOf(draft, [draft])
  return days > 0 ? `P${days}D` : null
}

async function inTurn<T, R>(each: readonly T[], work: (one: T, at: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const [at, one] of each.entries()) done.push(await work(one, at))
  return done
}

/** Returns one key per input, so that sending again after a lost answer creates no second draft. */
function useKeys(): (input: object) => string {
  const keys = useRef(new Map<string, string>())
  return (input) => {
    const text = JSON.stringify(input)
    const key = keys.current.get(text) ?? crypto.randomUUID()
    keys.current.set(text, key)
    return key
  }
}
