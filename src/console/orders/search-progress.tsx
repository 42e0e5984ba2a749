import { Button, Progress } from '@mantine/core'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { numberIn } from '../language/numbers.ts'
import styles from './orders.module.css'
import { texts } from './texts.ts'
import type { Search } from './use-search.ts'

/** The progress of a search, with its controls; empty once all orders were searched. */
export function SearchProgress({ search, total }: { search: Search; total: number }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { looked, running, stopped, atEnd, error } = search
  if (atEnd) return null
  const isResting = !running && !stopped && !error
  return (
    <div className={styles.progress}>
      <Progress
        value={total === 0 ? 100 : (looked / total) * 100}
        size={3}
        color={running ? 'pine' : 'gray'}
        aria-label={words.searching}
        transitionDuration={200}
      />
      <p>
        <span className="figures">{words.searched(numberIn(language, looked), numberIn(language, total))}</span>
        {search.rows.length === 0 && ` · ${words.noneYet}`}
      </p>
      {running && (
        <Button variant="default" size="compact-xs" onClick={search.stop}>
          {words.stop}
        </Button>
      )}
      {(stopped || isResting) && (
        <Button variant="default" size="compact-xs" onClick={stopped ? search.goOn : search.more}>
          {words.goOn}
        </Button>
      )}
    </div>
  )
}
