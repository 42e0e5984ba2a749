import { Kbd, Modal } from '@mantine/core'
import { Fragment } from 'react'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { MODIFIER } from '../parts/modifier.ts'
import styles from './keys-help.module.css'
import { texts } from './texts.ts'
import { useDestinations } from './use-destinations.ts'

type Line = readonly [keys: readonly string[], what: string, between?: 'andThen' | 'or' | 'with']

/** A dialog with all keys and their effects. */
export function KeysHelp({ opened, close }: { opened: boolean; close: () => void }) {
  const { keys: words } = useTexts(texts)
  const { act } = useMessages()
  const destinations = useDestinations()
  const everywhere: Line[] = [
    [[MODIFIER, 'K'], words.palette, 'with'],
    [['/'], words.search],
    [['?'], words.help],
    ...destinations.flatMap(({ shortcut, label }): Line[] => (shortcut ? [[[shortcut], label]] : [])),
    [['t'], words.theme],
    [['Esc'], act.close],
    ...destinations.map(({ letter, label }): Line => [['g', letter], `${words.go} ${label}`]),
  ]
  const list: Line[] = [
    [['j', 'k'], words.move, 'or'],
    [['↵'], words.open],
  ]
  const order: Line[] = [
    [['a'], words.next],
    [['r'], words.refuse],
  ]
  return (
    <Modal.Root opened={opened} onClose={close} size="lg">
      <Modal.Overlay />
      <Modal.Content aria-label={words.title}>
        <Modal.Body>
          <div className={styles.head}>
            <h2>{words.title}</h2>
            <Modal.CloseButton aria-label={act.close} />
          </div>
          <div className={styles.columns}>
            <Group title={words.groups.everywhere} lines={everywhere} />
            <div>
              <Group title={words.groups.list} lines={list} />
              <Group title={words.groups.order} lines={order} />
            </div>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Group({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { keys: words } = useTexts(texts)
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <dl>
        {lines.map(([keys, what, between = 'andThen']) => (
          <div key={keys.join(' ')}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && <span className="unseen"> {words[between]} </span>}
                  <Kbd size="xs">{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
