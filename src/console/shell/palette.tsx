import { Kbd, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useTexts } from '../language/language-provider.tsx'
import styles from './palette.module.css'
import { texts } from './texts.ts'
import { type Entry, LOOKED, useEntries } from './use-entries.ts'

interface Props {
  opened: boolean
  close: () => void
  help: () => void
}

/** The command palette: finds screens, acts and orders; the arrow keys select, enter opens. */
export function Palette({ opened, close, help }: Props) {
  const { palette: words } = useTexts(texts)
  return (
    <Modal.Root opened={opened} onClose={close} size={620} padding={0} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={words.title}>
        <Modal.Body>
          <Search close={close} help={help} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

const idOf = (at: number): string => `palette-${at}`

function Search({ close, help }: Omit<Props, 'opened'>) {
  const { palette: words } = useTexts(texts)
  const [sought, setSought] = useState('')
  const [wanted, choose] = useState(0)
  const [, go] = useLocation()
  const entries = useEntries(sought.trim(), help)
  const chosen = Math.min(wanted, entries.length - 1)
  useEffect(() => {
    document.getElementById(idOf(chosen))?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const take = (entry: Entry | undefined) => {
    if (!entry) return
    close()
    if ('act' in entry) entry.act()
    else go(entry.href)
  }
  const steer = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) choose((chosen + step + entries.length) % Math.max(entries.length, 1))
    else if (event.key === 'Enter') take(entries[chosen])
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.palette}>
      <TextInput
        value={sought}
        onChange={({ currentTarget }) => {
          setSought(currentTarget.value)
          choose(0)
        }}
        onKeyDown={steer}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<Kbd size="xs">Esc</Kbd>}
        rightSectionWidth={52}
        size="md"
        variant="unstyled"
        role="combobox"
        aria-expanded
        aria-controls="palette-entries"
        aria-activedescendant={entries[chosen] && idOf(chosen)}
        data-autofocus
        autoComplete="off"
      />
      <div id="palette-entries" role="listbox" aria-label={words.title} className={styles.entries}>
        {entries.map((entry, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: The field above has the focus, and steers.
          <div
            key={entry.key}
            id={idOf(at)}
            role="option"
            aria-selected={at === chosen}
            className={styles.entry}
            onClick={() => take(entry)}
            onMouseMove={({ movementX, movementY }) => (movementX || movementY) && choose(at)} // ignores moves of the list under a still pointer
          >
            <span className={styles.group}>{entry.group}</span>
            <span className={styles.title}>{entry.title}</span>
            {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className={styles.note}>{words.none}</p>}
      {sought !== '' && <p className={styles.note}>{words.looked(LOOKED)}</p>}
    </div>
  )
}
