import { Button, Code } from '@mantine/core'
import { IconAlertTriangle, IconLoader, IconShieldCheck } from '@tabler/icons-react'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { numberIn } from '../language/numbers.ts'
import { Moment } from '../parts/moment.tsx'
import styles from './audit.module.css'
import { texts } from './texts.ts'
import { useChain } from './use-chain.ts'

/** The result of this browser's verification of the whole trail. */
export function ChainCheck() {
  const { language, messages } = useSpeech()
  const words = useTexts(texts).chain
  const { chain, again, forget } = useChain()
  const Icon = chain.state === 'whole' ? IconShieldCheck : chain.state === 'checking' ? IconLoader : IconAlertTriangle
  return (
    <section className={styles.chain} data-state={chain.state} role="status" aria-label={words.title}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div>
        <p className={styles.verdict}>
          {chain.state === 'whole' ? words.whole(numberIn(language, chain.treeSize)) : words[chain.state]}
        </p>
        {chain.state === 'whole' && (
          <p className="muted">
            {chain.knownBefore > 0 ? words.continues(numberIn(language, chain.knownBefore)) : words.first}{' '}
            <Moment at={chain.sealedAt} /> · {words.hash}{' '}
            <Code className={styles.hash} title={chain.rootHash}>
              {chain.rootHash.slice(0, 16)}…
            </Code>
          </p>
        )}
        {chain.state === 'broken' && (
          <p>
            {chain.knownBefore > 0 ? words.brokenKnown(numberIn(language, chain.knownBefore)) : words.brokenSignature}
          </p>
        )}
        {chain.state === 'broken' && chain.knownBefore > 0 && (
          <Button variant="default" size="xs" mt="xs" onClick={forget}>
            {words.forget}
          </Button>
        )}
        {chain.state === 'failed' && (
          <Button variant="default" size="xs" mt="xs" onClick={again}>
            {messages.error.retry}
          </Button>
        )}
      </div>
    </section>
  )
}
