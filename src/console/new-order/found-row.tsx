import { CloseButton, Select } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { OrderAction } from '../graph/generated.ts'
import { useMessages, useTexts } from '../language/language-provider.tsx'
import { kindOf, titleOf } from '../parts/target.ts'
import { useSession } from '../session/session-provider.tsx'
import { type Guard, userBehind } from './guards.ts'
import styles from './new-order.module.css'
import { texts } from './texts.ts'
import type { Found, FoundLine } from './use-found.ts'

interface Props {
  line: FoundLine
  action: OrderAction
  guards: readonly Guard[]
  needsRecipient: boolean
  choose: (action: OrderAction) => void
  remove: () => void
}

export function FoundRow({ line, action, guards, needsRecipient, choose, remove }: Props) {
  const messages = useMessages()
  const words = useTexts(texts)
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
        {found && !problem && <ActionChoice action={action} actions={found.actions} choose={choose} />}
        <CloseButton aria-label={`${words.remove}: ${text}`} onClick={remove} />
      </div>
      {found && <About found={found} />}
      {problem && <Warning>{words[problem]}</Warning>}
      {found && !problem && (
        <>
          {!found.recipient && needsRecipient && <Warning>{words.noPlatform}</Warning>}
          {guards.map(({ name, of }) => (
            <Warning key={name}>{words.guards[name](of)}</Warning>
          ))}
          <OrderedAlready found={found} />
        </>
      )}
    </li>
  )
}

/** The platform and the user of a target. */
function About({ found }: { found: Found }) {
  const words = useTexts(texts)
  const { level: levels } = useMessages()
  const user = userBehind(found)
  return (
    <p className={styles.foundAbout}>
      {found.recipient && `${found.recipient.name} · `}
      {found.target.__typename === 'ExternalLink' ? words.onlyAddress : words.known}
      {user && ` · @${user.handle}, ${levels[user.verificationLevel]}`}
    </p>
  )
}

/** The other orders about a target, with the agency if it is another one. */
function OrderedAlready({ found: { removalOrders } }: { found: Found }) {
  const words = useTexts(texts)
  const { status } = useMessages()
  const { organisation } = useSession()
  if (removalOrders.length === 0) return null
  return (
    <Warning>
      {words.already(removalOrders.length)}:{' '}
      {removalOrders.slice(0, 3).map((order, at) => (
        <span key={order.id}>
          {at > 0 && ', '}
          <Link href={`/orders/${order.id}`}>{order.reference}</Link> (
          {order.agency.id !== organisation?.id && `${order.agency.name}, `}
          {status[order.status]})
        </span>
      ))}
      {removalOrders.length > 3 && ' …'}
    </Warning>
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

function Warning({ children }: { children: ReactNode }) {
  return (
    <p className={styles.warning}>
      <IconAlertTriangle size={15} aria-hidden /> <span>{children}</span>
    </p>
  )
}
