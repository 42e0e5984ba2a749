import { Button, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { AuditEntryFilter, TrailEntryFragment } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { numberIn } from '../language/numbers.ts'
import { Moment } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'
import { Empty, Failed, Waiting } from '../parts/states.tsx'
import { Small, Table } from '../parts/table.tsx'
import styles from './audit.module.css'
import { ChainCheck } from './chain-check.tsx'
import { texts } from './texts.ts'
import { useTrail } from './use-trail.ts'

/** The audit trail, with the verification of its chain. */
export function AuditPage() {
  const { language, messages } = useSpeech()
  const words = useTexts(texts)
  const [parameters, setParameters] = useSearchParams()
  const text = parameters.toString()
  const filter = useMemo(() => filterOf(new URLSearchParams(text)), [text])
  const { entries, total, hasMore, loading, error, more, again } = useTrail(filter)
  const change = (name: string, value: string) =>
    setParameters(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const field = (name: string, label: string) => (
    <TextInput
      key={`${name} ${parameters.get(name)}`}
      size="xs"
      defaultValue={parameters.get(name) ?? ''}
      onBlur={({ currentTarget }) => change(name, currentTarget.value.trim())}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && change(name, currentTarget.value.trim())}
      placeholder={label}
      aria-label={label}
      {...(name === 'action' && { 'data-filter': true })}
    />
  )
  return (
    <Page title={words.title} under={total === undefined ? messages.loading : words.entries(numberIn(language, total))}>
      <ChainCheck />
      <search className={styles.filters}>
        {field('action', words.filterAction)}
        {field('client', words.filterClient)}
        {field('subject', words.filterSubject)}
        {field('token', words.filterToken)}
        {field('organisation', words.filterOrganisation)}
        {field('behalf', words.filterBehalf)}
      </search>
      {total === undefined && !error && <Waiting rows={10} />}
      {total === 0 && (
        <Empty title={words.none} hint={words.noneHint}>
          {text !== '' && (
            <Button variant="default" size="xs" onClick={() => setParameters({}, { replace: true })}>
              {messages.list.clear}
            </Button>
          )}
        </Empty>
      )}
      {entries.length > 0 && (
        <Table
          label={words.title}
          columns={[
            { name: words.at },
            { name: words.client },
            { name: words.action },
            { name: words.subject, wide: true },
            { name: words.place, number: true, wide: true },
          ]}
        >
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </Table>
      )}
      {error && <Failed error={error} retry={entries.length > 0 ? more : again} />}
      {hasMore && !error && (
        <Button variant="default" size="xs" mt="md" onClick={more} loading={loading}>
          {messages.act.more}
        </Button>
      )}
    </Page>
  )
}

function EntryRow({ entry }: { entry: TrailEntryFragment }) {
  const words = useTexts(texts)
  const { at, clientId, action, subjectId, leafIndex, onBehalfOfId } = entry
  return (
    <tr>
      <td>
        <Link href={`/audit/${entry.id}`} className={styles.when}>
          <Moment at={at} precise />
        </Link>
      </td>
      <td>
        {clientId}
        {onBehalfOfId && (
          <Small>
            {words.behalf} {onBehalfOfId}
          </Small>
        )}
      </td>
      <td className={styles.act}>{action}</td>
      <td data-wide className={styles.subject}>
        <SubjectLink id={subjectId} />
      </td>
      <td data-number data-wide>
        {leafIndex ?? words.pending}
      </td>
    </tr>
  )
}

/** The id of a subject, as a link if it has a page here. */
export function SubjectLink({ id }: { id: string }) {
  const [kind = ''] = id.split('_')
  const page = PAGES[kind]
  return page ? <Link href={`${page}/${id}`}>{id}</Link> : <span>{id}</span>
}

/** The pages of objects, by the prefix of their ids. */
const PAGES: Readonly<Record<string, string>> = {
  order: '/orders',
  platform: '/platforms',
  webhook: '/webhooks',
  audit: '/audit',
}

/** The filter fields of the parameters of the URL. */
const FILTERS = {
  action: 'action',
  client: 'clientId',
  subject: 'subjectId',
  token: 'tokenSubject',
  organisation: 'organisationId',
  behalf: 'onBehalfOfId',
} as const satisfies Record<string, keyof AuditEntryFilter>

const filterOf = (parameters: URLSearchParams): AuditEntryFilter =>
  Object.fromEntries(
    Object.entries(FILTERS).flatMap(([name, field]) => {
      const value = parameters.get(name)
      return value ? [[field, value]] : []
    }),
  )
