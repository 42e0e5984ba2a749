import { Button, Checkbox, Select, TextInput } from '@mantine/core'
import { IconFilter, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages, useSpeech, useTexts } from '../language/language-provider.tsx'
import { useRecipients } from '../parts/use-recipients.ts'
import { useAbilities } from '../session/session-provider.tsx'
import { isDay, type ListAddress, STATUSES } from './list-address.ts'
import styles from './orders.module.css'
import { texts } from './texts.ts'

interface Props {
  address: ListAddress
  change: (changes: Readonly<Record<string, string | null>>) => void
  /** Undefined when no filter is set. */
  clear: (() => void) | undefined
}

/** The filters of the list. On a phone all but the search are collapsed. */
export function Filters({ address, change, clear }: Props) {
  const words = useTexts(texts)
  const { list } = useMessages()
  const [opened, setOpened] = useState(false)
  return (
    <search className={styles.filters} data-opened={opened || undefined}>
      <TextInput
        className={styles.search}
        size="xs"
        value={address.sought}
        onChange={({ currentTarget }) => change({ q: currentTarget.value })}
        placeholder={words.search}
        aria-label={words.search}
        leftSection={<IconSearch size={15} aria-hidden />}
        data-filter
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
      <Button
        className={styles.unfold}
        variant="default"
        size="xs"
        aria-expanded={opened}
        leftSection={<IconFilter size={15} aria-hidden />}
        onClick={() => setOpened(!opened)}
      >
        {words.filter}
      </Button>
      {clear && (
        <Button variant="subtle" size="compact-xs" onClick={clear}>
          {list.clear}
        </Button>
      )}
      <div className={styles.more}>
        <StatusFilter address={address} change={change} />
        <RecipientFilter address={address} change={change} />
        <DayFilter key={`from ${address.from}`} name="from" label={words.from} value={address.from} change={change} />
        <DayFilter key={`to ${address.to}`} name="to" label={words.to} value={address.to} change={change} />
        <Checkbox
          size="xs"
          label={words.overdue}
          checked={address.overdue}
          onChange={({ currentTarget }) => change({ overdue: currentTarget.checked ? '1' : null })}
        />
      </div>
    </search>
  )
}

function StatusFilter({ address, change }: Omit<Props, 'clear'>) {
  const { status: names, list } = useMessages()
  const { seesAgency } = useAbilities()
  return (
    <fieldset className={styles.statuses}>
      <legend className="unseen">{list.status}</legend>
      {STATUSES.filter((status) => seesAgency || status !== 'DRAFT').map((status) => {
        const pressed = address.status.includes(status)
        const next = pressed ? address.status.filter((each) => each !== status) : [...address.status, status]
        return (
          <button key={status} type="button" aria-pressed={pressed} onClick={() => change({ status: next.join(',') })}>
            {names[status]}
          </button>
        )
      })}
    </fieldset>
  )
}

function RecipientFilter({ address, change }: Omit<Props, 'clear'>) {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const { seesAgency } = useAbilities()
  const recipients = useRecipients({ pause: !seesAgency })
  if (!seesAgency) return null
  const byName = new Intl.Collator(language).compare
  return (
    <Select
      size="xs"
      w={144}
      aria-label={messages.order.recipient}
      placeholder={words.anyRecipient}
      data={recipients
        .toSorted((one, other) => byName(one.name, other.name))
        .map(({ id, name }) => ({ value: id, label: name }))}
      value={address.recipient}
      onChange={(recipient) => change({ recipient })}
      clearable
      searchable
    />
  )
}

/** A date field in the format of the law's country, whatever the browser's language. */
function DayFilter(props: { name: string; label: string; value: string | null; change: Props['change'] }) {
  const { name, label, value, change } = props
  const [text, setText] = useState(dayText(value))
  const day = dayIn(text)
  return (
    <TextInput
      size="xs"
      w={98}
      aria-label={label}
      placeholder={label}
      inputMode="numeric"
      value={text}
      error={text !== '' && day === null}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => (text === '' || day) && change({ [name]: day })}
      onKeyDown={({ key }) => key === 'Enter' && day && change({ [name]: day })}
    />
  )
}

/** Formats `2026-11-24` as `24/11/2026`. */
const dayText = (day: string | null): string => (day ?? '').split('-').toReversed().join('/')

function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? []
  if (!day || !month || !year) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}
