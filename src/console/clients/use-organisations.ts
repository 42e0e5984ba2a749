import { useMemo } from 'react'
import { useQuery } from 'urql'
import { ClientOrganisationsDocument } from '../graph/generated.ts'
import { useTexts } from '../language/language-provider.tsx'
import { useSession } from '../session/session-provider.tsx'
import type { OrganisationType } from './roles-for.ts'
import { texts } from './texts.ts'

/** The value for no organisation, for auditors of all countries. */
export const NO_ORGANISATION = 'none'

interface OrganisationOption {
  id: string
  name: string
  type: OrganisationType
}

/**
 * Returns the organisations for which the viewer can register clients: the own one; for an agency's admin also the recipients registered by
 * that agency; all for the installation's admin.
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
