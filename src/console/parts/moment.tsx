import { gatewayNow } from '../graph/time.ts'
import { useSpeech } from '../language/language-provider.tsx'
import { dateOf, isLawTime, LAW_ZONE, LAW_ZONE_NAME, momentOf, secondOf, timeOf } from '../language/moments.ts'

interface Props {
  at: string
  /** Omits the date for today, and the time for any other day. */
  brief?: boolean
  /** To the second. */
  precise?: boolean
  /** Also in the law's zone. */
  zone?: boolean
}

/** A moment in the viewer's time zone. */
export function Moment({ at, brief = false, precise = false, zone = false }: Props) {
  const { language } = useSpeech()
  const date = new Date(at)
  const byLaw = `${momentOf(language, date, LAW_ZONE)} ${LAW_ZONE_NAME}`
  const isToday = dateOf(language, date) === dateOf(language, new Date(gatewayNow()))
  const short = isToday ? timeOf(language, date) : dateOf(language, date).slice(0, 5)
  const long = precise ? secondOf(language, date) : momentOf(language, date)
  const shown = brief ? short : long
  const same = isLawTime(date)
  return (
    <time dateTime={at} title={byLaw} className="figures">
      {shown}
      {zone && <span className="muted"> {same ? LAW_ZONE_NAME : `(${byLaw})`}</span>}
    </time>
  )
}
