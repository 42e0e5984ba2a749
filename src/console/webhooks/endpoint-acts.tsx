import { Button } from '@mantine/core'
import { useState } from 'react'
import { useClient } from 'urql'
import {
  type EndpointFragment,
  PauseEndpointDocument,
  ResumeEndpointDocument,
  VerifyEndpointDocument,
} from '../graph/generated.ts'
import { refusalIn } from '../graph/refusal.ts'
import { useTexts } from '../language/language-provider.tsx'
import { Refused } from '../parts/refused.tsx'
import { useAbilities } from '../session/session-provider.tsx'
import { texts } from './texts.ts'

const NEXT = {
  PENDING: { word: 'verify', document: VerifyEndpointDocument },
  ACTIVE: { word: 'pause', document: PauseEndpointDocument },
  PAUSED: { word: 'resume', document: ResumeEndpointDocument },
} as const

/** The acts available to the owner of an endpoint. */
export function EndpointActs({ endpoint, done }: { endpoint: EndpointFragment; done: () => void }) {
  const words = useTexts(texts)
  const { answers } = useAbilities()
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ code: string; message: string } | null>(null)
  if (!answers) return null
  const { word, document } = NEXT[endpoint.status]
  const act = async () => {
    setBusy(true)
    setRefusal(refusalIn(await client.mutation(document, { input: { webhookEndpointId: endpoint.id } }).toPromise()))
    setBusy(false)
    done()
  }
  return (
    <>
      <Refused refusal={refusal} />
      <Button size="xs" variant={endpoint.status === 'ACTIVE' ? 'default' : 'filled'} loading={busy} onClick={act}>
        {words[word]}
      </Button>
    </>
  )
}
