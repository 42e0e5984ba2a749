import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'
import { useArrival } from './use-arrival.ts'

/** A screen: its title, the controls for the whole screen, and the content. Also sets the title of the tab. */
export function Page(props: {
  title: string
  aside?: ReactNode
  under?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  const { title, aside, under, wide, children } = props
  useEffect(() => {
    document.title = `${title} · Verigraph`
  }, [title])
  useArrival()
  return (
    <div className={wide ? styles.wide : styles.page}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{title}</h1>
          {under && <div className={styles.under}>{under}</div>}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </div>
  )
}

/** A section of a screen with a heading. */
export function Section(props: {
  title: string
  count?: number
  aside?: ReactNode
  children: ReactNode
  tone?: 'late'
}) {
  const { title, count, aside, children, tone } = props
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h2 data-tone={tone}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
