import { Link } from 'wouter'
import type { StreamRowFragment } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { Moment } from '../parts/moment.tsx'
import { Small, Table } from '../parts/table.tsx'
import { webAddress } from '../parts/target.ts'
import { useAbilities } from '../session/session-provider.tsx'
import { texts } from './texts.ts'

/** Live streams, those with the most flags first. */
export function StreamTable({ streams }: { streams: readonly StreamRowFragment[] }) {
  const words = useTexts(texts)
  const { level: levels } = useMessages()
  const { drafts } = useAbilities()
  const columns = [
    { name: words.stream },
    { name: words.host, wide: true },
    { name: words.platform, wide: true },
    { name: words.since, wide: true },
    { name: words.flags, number: true },
    ...(drafts ? [{ name: words.order, unseen: true, number: true }] : []),
  ]
  return (
    <Table label={words.title} columns={columns}>
      {streams
        .toSorted((one, other) => other.flagCount - one.flagCount)
        .map((stream) => (
          <tr key={stream.id}>
            <th scope="row">
              <StreamTitle stream={stream} />
              {stream.commercial && <Small>{words.commercial}</Small>}
            </th>
            <td data-wide>
              @{stream.host.handle}
              <Small>{levels[stream.host.verificationLevel]}</Small>
            </td>
            <td data-wide>{stream.platform.name}</td>
            <td data-wide>
              <Moment at={stream.startedAt} />
            </td>
            <td data-number>{stream.flagCount}</td>
            {drafts && (
              <td data-number>
                {stream.streamUrl && (
                  <Link
                    href={`/new?url=${encodeURIComponent(stream.streamUrl)}`}
                    aria-label={`${words.order}: ${stream.title}`}
                    title={words.order}
                  >
                    {words.orderShort}
                  </Link>
                )}
              </td>
            )}
          </tr>
        ))}
    </Table>
  )
}

function StreamTitle({ stream }: { stream: StreamRowFragment }) {
  const url = webAddress(stream.streamUrl)
  if (!url) return stream.title
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {stream.title}
    </a>
  )
}
