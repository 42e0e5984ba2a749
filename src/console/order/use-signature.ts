import { useEffect, useState } from 'react'
import type { OrderDetailsFragment } from '../graph/generated.ts'
import { useSession } from '../session/session-provider.tsx'

export type Signature = 'none' | 'checking' | 'valid' | 'differs' | 'invalid' | 'failed'

type Order = Pick<
  OrderDetailsFragment,
  'id' | 'reference' | 'action' | 'legalBasis' | 'reasons' | 'issuedAt' | 'signedDocument' | 'recipient'
>

/** Verifies the signed document in this browser, and that it agrees with the page. */
export function useSignature(order: Order): Signature {
  const { publicUrl } = useSession().settings
  const [found, setFound] = useState<{ of: string; signature: Signature } | null>(null)
  const { signedDocument } = order
  // The signed document never changes with other properties.
  useEffect(() => {
    if (!signedDocument) return
    let left = false
    check(signedDocument, order, publicUrl).then((signature) => {
      if (!left) setFound({ of: signedDocument, signature })
    })
    return () => {
      left = true
    }
  }, [signedDocument, publicUrl])
  if (!signedDocument) return 'none'
  return found?.of === signedDocument ? found.signature : 'checking'
}

async function check(document: string, order: Order, publicUrl: string): Promise<Signature> {
  try {
    const { OrderRefused, VerigraphIssuer, verifyOrder } = await import('../../sdk/index.ts')
    try {
      const expected = { issuer: new VerigraphIssuer(publicUrl), recipientId: order.recipient.id }
      const signed = await verifyOrder(document, expected)
      const said = ['id', 'reference', 'action', 'legalBasis', 'reasons'] as const
      const same = said.every((name) => signed[name] === order[name])
      return same && Date.parse(signed.issuedAt) === Date.parse(order.issuedAt ?? '') ? 'valid' : 'differs'
    } catch (error) {
      return error instanceof OrderRefused ? 'invalid' : 'failed'
    }
  } catch {
    return 'failed'
  }
}
