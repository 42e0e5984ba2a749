import { IconAlertTriangle, IconLoader, IconShieldCheck } from '@tabler/icons-react'
import { useQuery } from 'urql'
import { Link } from 'wouter'
import { ProvenEntryDocument, type ProvenEntryQuery } from '../graph/generated.ts'
import { useSpeech, useTexts } from '../language/language-provider.tsx'
import { regionOf } from '../language/region.ts'
import { Fact, Facts } from '../parts/facts.tsx'
import { Moment } from '../parts/moment.tsx'
import { NotFound } from '../parts/not-found.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Failed, Waiting } from '../parts/states.tsx'
import { Table } from '../parts/table.tsx'
import styles from './audit.module.css'
import { SubjectLink } from './audit-page.tsx'
import { texts } from './texts.ts'
import { useProof } from './use-proof.ts'

type Entry = NonNullable<ProvenEntryQuery['auditEntry']>

/** An entry of the trail, with its changes, and the proof that it is included. */
export function EntryPage({ id }: { id: string }) {
  const words = useTexts(texts)
  const [{ data, error, fetching }, ask] = useQuery({ query: ProvenEntryDocument, variables: { id } })
  if (data?.auditEntry) return <Known entry={data.auditEntry} again={() => ask({ requestPolicy: 'network-only' })} />
  if (error)
    return (
      <Page title={words.title}>
        <Failed error={error} retry={ask} />
      </Page>
    )
  if (fetching)
    return (
      <Page title="…">
        <Waiting />
      </Page>
    )
  return <NotFound title={words.entry.notFound} />
}

function Known({ entry, again }: { entry: Entry; again: () => void }) {
  const { language } = useSpeech()
  const words = useTexts(texts)
  const { at, clientId, organisationId, tokenIssuer, tokenSubject, onBehalfOfId, action, subjectId, leafIndex } = entry
  return (
    <Page title={action} under={<Moment at={at} precise zone />}>
      <Proof entry={entry} again={again} />
      <Section title={words.entry.title}>
        <Facts>
          <Fact name={words.client}>
            <Others name="client" value={clientId} />
          </Fact>
          {tokenSubject && (
            <Fact name={words.entry.tokenSubject}>
              <Others name="token" value={tokenSubject} />
            </Fact>
          )}
          {tokenIssuer && <Fact name={words.entry.tokenIssuer}>{tokenIssuer}</Fact>}
          {organisationId && (
            <Fact name={words.entry.organisation}>
              <Others name="organisation" value={organisationId} />
            </Fact>
          )}
          {onBehalfOfId && (
            <Fact name={words.behalf}>
              <Others name="behalf" value={onBehalfOfId} />
            </Fact>
          )}
          <Fact name={words.subject}>
            <SubjectLink id={subjectId} />
          </Fact>
          {entry.jurisdiction && <Fact name={words.entry.jurisdiction}>{regionOf(language, entry.jurisdiction)}</Fact>}
          <Fact name={words.place}>{leafIndex ?? words.pending}</Fact>
        </Facts>
      </Section>
      <Changes entry={entry} />
    </Page>
  )
}

/** A link to all entries with the same value. */
function Others({ name, value }: { name: string; value: string }) {
  return <Link href={`/audit?${new URLSearchParams({ [name]: value })}`}>{value}</Link>
}

const ICONS = {
  checking: IconLoader,
  pending: IconLoader,
  valid: IconShieldCheck,
  invalid: IconAlertTriangle,
  failed: IconAlertTriangle,
}

function Proof({ entry, again }: { entry: Entry; again: () => void }) {
  const { entry: words, chain } = useTexts(texts)
  const proof = useProof(entry, again)
  const Icon = ICONS[proof]
  return (
    <section
      className={styles.chain}
      data-state={proof === 'valid' ? 'whole' : proof}
      role="status"
      aria-label={words[proof]}
    >
      <Icon size={20} stroke={1.7} aria-hidden />
      <div>
        <p className={styles.verdict}>{words[proof]}</p>
        {entry.inclusionProof && (
          <p className="muted">
            {chain.hash} <span className={styles.hash}>{entry.inclusionProof.checkpoint.rootHash}</span>
          </p>
        )}
      </div>
    </section>
  )
}

function Changes({ entry: { before, after } }: { entry: Entry }) {
  const { entry: words } = useTexts(texts)
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].toSorted()
  if (names.length === 0) return <p className="muted">{words.noChange}</p>
  return (
    <Table label={words.field} columns={[{ name: words.field }, { name: words.before }, { name: words.after }]}>
      {names.map((name) => (
        <tr key={name}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td className={styles.value}>{shown(before?.[name])}</td>
          <td className={styles.value}>{shown(after?.[name])}</td>
        </tr>
      ))}
    </Table>
  )
}

const shown = (value: unknown): string =>
  value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
