import { gatewayNow } from '../graph/time.ts'
import { useSpeech } from '../language/language-provider.tsx'
import { dateOf, isLawTime, LAW_ZONE, LAW_ZONE_NAME, momentOf, timeOf } from '../language/moments.ts'

/** A moment in the viewer's zone, and with `zone` also the law's; `brief` leaves out the day of today, and the time of any other. */
export function Moment({ at, brief = false, zone = false }: { at: string; brief?: boolean; zone?: boolean }) {
  const { language } = useSpeech()
  const date = new Date(at)
  const byLaw = `${momentOf(language, date, LAW_ZONE)} ${LAW_ZONE_NAME}`
  const isToday = dateOf(language, date) === dateOf(language, new Date(gatewayNow()))
  const short = isToday ? timeOf(language, date) : dateOf(language, date).slice(0, 5)
  const shown = brief ? short : momentOf(language, date)
  const same = isLawTime(date)
  return (
    <time dateTime={at} title={byLaw} className="figures">
      {shown}
      {zone && <span className="muted"> {same ? LAW_ZONE_NAME : `(${byLaw})`}</span>}
    </time>
  )
}
