import { useMemo } from 'react'
import { useQuery } from 'urql'
import { ClientOrganisationsDocument } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { useSession } from '../session/session-provider.tsx'
import type { OrganisationType } from './roles-for.ts'
import { texts } from './texts.ts'

/** Stands for none, of which auditors of all countries are. */
export const NO_ORGANISATION = 'none'

interface OrganisationOption {
  id: string
  name: string
  type: OrganisationType
}

/**
 * For whom the viewer can ask for a client: the own organisation; an agency's admin also for recipients, as far as that agency has
 * registered them; the installation's admin for everybody.
 */
export function useOrganisations(): readonly OrganisationOption[] {
  const { organisation } = useSession()
  const words = useTexts(texts)
  const type = organisation?.__typename
  const pause = type === 'Platform' || type === 'InternetServiceProvider'
  const [{ data }] = useQuery({ query: ClientOrganisationsDocument, pause })
  return useMemo(() => {
    const own = organisation && 'name' in organisation ? [{ id: organisation.id, name: organisation.name, type }] : []
    const recipients = [
      ...(data?.platforms.nodes ?? []).map((each) => ({ ...each, type: 'Platform' })),
      ...(data?.internetServiceProviders.nodes ?? []).map((each) => ({ ...each, type: 'InternetServiceProvider' })),
    ]
    const agencies = (data?.agencies.nodes ?? []).map((each) => ({ ...each, type: 'Agency' }))
    const none = { id: NO_ORGANISATION, name: words.noOrganisation, type: null }
    const all = organisation ? [...own, ...(pause ? [] : recipients)] : [...agencies, ...recipients, none]
    return all as OrganisationOption[]
  }, [data, organisation, type, pause, words])
}
