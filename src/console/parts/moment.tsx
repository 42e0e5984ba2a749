import { useSpeech } from '../language/language-provider.tsx'
import { isLawTime, LAW_ZONE, LAW_ZONE_NAME, momentOf, timeOf } from '../language/moments.ts'

/** A moment in the viewer's zone; where the law's clock shows another time, that beside it. */
export function Moment({ at, brief = false, zone = false }: { at: string; brief?: boolean; zone?: boolean }) {
  const { language } = useSpeech()
  const date = new Date(at)
  const byLaw = `${momentOf(language, date, LAW_ZONE)} ${LAW_ZONE_NAME}`
  const shown = brief ? timeOf(language, date) : momentOf(language, date)
  const same = isLawTime(date)
  return (
    <time dateTime={at} title={byLaw} className="figures">
      {shown}
      {zone && <span className="muted"> {same ? LAW_ZONE_NAME : `(${byLaw})`}</span>}
    </time>
  )
}
