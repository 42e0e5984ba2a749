import { CloseButton, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { OrderAction } from '../graph/generated.ts'
import { useMessages } from '../language/language-provider.tsx'
import type { Messages } from '../language/messages/vi.ts'
import { kindOf, titleOf } from '../parts/target.ts'
import styles from './new-order.module.css'
import type { FoundLine } from './use-found.ts'

interface Props {
  line: FoundLine
  action: OrderAction
  needsRecipient: boolean
  choose: (action: OrderAction) => void
  remove: () => void
}

export function FoundRow({ line, action, needsRecipient, choose, remove }: Props) {
  const messages = useMessages()
  const words = messages.newOrder
  const { found, problem, text } = line
  return (
    <li>
      <div className={styles.foundHead}>
        <span className={styles.foundTitle}>
          {found ? (
            <>
              <span className="muted">{kindOf(found.target, messages)}</span> {titleOf(found.target, messages)}
            </>
          ) : (
            text
          )}
        </span>
        {found && <ActionChoice action={action} actions={found.actions} choose={choose} />}
        <CloseButton size="sm" aria-label={`${words.remove}: ${text}`} onClick={remove} />
      </div>
      {found && (
        <p className={styles.foundAbout}>
          {found.recipient?.name ?? '—'} ·{' '}
          {found.target.__typename === 'ExternalLink' ? words.onlyAddress : words.known}
        </p>
      )}
      <Warnings texts={warningsOf({ problem, found, action, needsRecipient }, words)} />
      {found && found.removalOrders.length > 0 && (
        <p className={styles.warning}>
          <IconAlertTriangle size={15} aria-hidden />
          <span>
            {words.already(found.removalOrders.length)}:{' '}
            {found.removalOrders.slice(0, 3).map((order) => (
              <Link key={order.id} href={`/orders/${order.id}`}>
                {order.reference} ({messages.status[order.status]}){' '}
              </Link>
            ))}
          </span>
        </p>
      )}
    </li>
  )
}

function ActionChoice(props: { action: OrderAction; actions: readonly OrderAction[]; choose: Props['choose'] }) {
  const { action, actions, choose } = props
  const { action: names, order } = useMessages()
  if (actions.length === 1) return <span className={styles.action}>{names[action]}</span>
  return (
    <Select
      size="xs"
      w={168}
      aria-label={order.action}
      data={actions.map((each) => ({ value: each, label: names[each] }))}
      value={action}
      onChange={(chosen) => chosen && choose(chosen as OrderAction)}
      allowDeselect={false}
    />
  )
}

function Warnings({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => (
    <p key={text} className={styles.warning}>
      <IconAlertTriangle size={15} aria-hidden /> <span>{text}</span>
    </p>
  ))
}

/** What an officer should look at again before it goes on. */
function warningsOf(
  {
    problem,
    found,
    action,
    needsRecipient,
  }: Pick<FoundLine, 'problem' | 'found'> & Pick<Props, 'action' | 'needsRecipient'>,
  words: Messages['newOrder'],
): string[] {
  const wide: Partial<Record<OrderAction, string>> = {
    SUSPEND_MERCHANT: words.wholeShop,
    SUSPEND_USER: words.wholeAccount,
    BLOCK_WEBSITE: words.wholeSite,
    DISCONNECT_SERVER: words.wholeSite,
  }
  return [
    problem && words[problem],
    found && !found.recipient && needsRecipient && words.noPlatform,
    found && wide[action],
  ].filter((text) => typeof text === 'string')
}
