import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { texts as clientTexts } from '../clients/texts.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { lengthOf } from '../language/lengths.ts'
import { Section } from '../parts/page.tsx'
import { Empty } from '../parts/states.tsx'
import { useNow } from '../parts/ticker.ts'
import styles from './now.module.css'
import type { Task } from './task.ts'
import { texts } from './texts.ts'

/** The list of tasks that only the viewer, or few others, can do. */
export function WaitsForMe({ tasks, children }: { tasks: readonly Task[]; children?: ReactNode }) {
  const words = useTexts(texts)
  return (
    <Section title={words.waitsForMe} count={tasks.length}>
      {tasks.length === 0 && <Empty title={words.nothingWaits} />}
      <ul>
        {tasks.map((task) => (
          <TaskRow key={`${task.verb} ${task.key}`} task={task} />
        ))}
      </ul>
      {children}
    </Section>
  )
}

function TaskRow({ task }: { task: Task }) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const { askedBy } = useTexts(clientTexts)
  const now = useNow()
  const length = lengthOf(language, now - Date.parse(task.since), 1)
  const { href, verb, name, title, by } = task
  const told = verb === 'confirmClient' ? askedBy : messages.order.draftedAgo
  return (
    <li>
      <Link href={href} className={styles.task}>
        <span className={styles.verb}>{words[verb]}</span>
        <span className={styles.title}>
          <span className="figures">{name}</span> · {title}
        </span>
        <span className={styles.about}>{by ? told(by, length) : length}</span>
      </Link>
    </li>
  )
}
