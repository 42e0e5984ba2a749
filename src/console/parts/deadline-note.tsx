import type { OrderAction, ProfileDeadlinesFragment, Urgency } from '../graph/generated.ts'
import { millisecondsOf } from '../language/duration.ts'
import { useSpeech } from '../language/language-provider.tsx'
import { statedLength } from '../language/lengths.ts'
import { LAW_ZONE, LAW_ZONE_NAME, MINUTE, momentOf } from '../language/moments.ts'
import { allowedBy } from './deadline.ts'
import { useNow } from './ticker.ts'

interface Props {
  /** Null for a recipient whose profile is not visible. */
  profile: ProfileDeadlinesFragment | null
  kind: { action: OrderAction; urgency: Urgency }
}

/** The deadline of an order if it is approved now. */
export function DeadlineNote({ profile, kind }: Props) {
  const { language, messages } = useSpeech()
  const words = messages.preview
  const now = useNow(MINUTE)
  const within = profile && allowedBy(profile, kind)
  if (!within) return <>{words.noProfile}</>
  const length = millisecondsOf(within)
  const until = `${momentOf(language, new Date(now + length), LAW_ZONE)} ${LAW_ZONE_NAME}`
  return (
    <>
      {words.due(statedLength(language, within), until)}{' '}
      <span className="muted">
        {words.profile} {profile.name}.
      </span>
    </>
  )
}
