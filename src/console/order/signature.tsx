import { Code } from '@mantine/core'
import { IconAlertTriangle, IconLoader, IconShieldCheck } from '@tabler/icons-react'
import type { OrderDetailsFragment } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import styles from './order.module.css'
import { texts } from './texts.ts'
import { useSignature } from './use-signature.ts'

const ICONS = {
  checking: IconLoader,
  valid: IconShieldCheck,
  differs: IconAlertTriangle,
  invalid: IconAlertTriangle,
  failed: IconAlertTriangle,
}

export function SignatureCheck({ order }: { order: OrderDetailsFragment }) {
  const words = useTexts(texts)
  const signature = useSignature(order)
  if (signature === 'none') return <p className="muted">{words.signature.none}</p>
  const Icon = ICONS[signature]
  return (
    <div className={styles.signature} data-signature={signature} role="status">
      <p className={styles.verdict}>
        <Icon size={18} stroke={1.7} aria-hidden /> {words.signature[signature]}
      </p>
      {signature === 'valid' && <p className="muted">{words.signature.validHint}</p>}
      <details>
        <summary>{words.signature.show}</summary>
        <Code block className={styles.document} tabIndex={0}>
          {order.signedDocument}
        </Code>
      </details>
    </div>
  )
}
