import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { useSession } from '../session/session-provider.tsx'
import { texts } from './texts.ts'

/** A link to the order as PDF. It is fetched with the token, so a plain link does not work. */
export function PdfLink({ order }: { order: { id: string; reference: string } }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { signIn } = useSession()
  const [state, setState] = useState<'ready' | 'fetching' | 'failed'>('ready')
  const fetchIt = async () => {
    setState('fetching')
    try {
      const response = await fetch(`/removal-orders/${order.id}.pdf?language=${language}`, {
        headers: { authorization: `Bearer ${await signIn.token()}` },
      })
      if (!response.ok) throw new Error(String(response.status))
      save(await response.blob(), `${order.reference}.pdf`)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      {state === 'failed' && <span role="alert">{words.pdfFailed}</span>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPrinter size={15} aria-hidden />}
        loading={state === 'fetching'}
        onClick={fetchIt}
      >
        {words.pdf}
      </Button>
    </>
  )
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
