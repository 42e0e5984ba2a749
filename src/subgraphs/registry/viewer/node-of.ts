import { type Reference, type RequestContext, referenceTo } from '../../../graph/index.ts'
import { typenameOfId, type VisibleModel } from '../../../kernel/index.ts'
import { ApiClient } from '../clients/api-client.ts'
import { Agency } from '../organisations/agency.ts'
import { InternetServiceProvider } from '../organisations/internet-service-provider.ts'
import { Platform } from '../organisations/platform.ts'

const OWN: Readonly<Record<string, VisibleModel>> = { Platform, InternetServiceProvider, Agency, ApiClient }

/** The object with this id: read here where it is the registry's own, a reference for its owner to resolve where not. */
export async function nodeOf(id: string, { rows }: RequestContext): Promise<Reference | null> {
  const typename = typenameOfId(id)
  if (typename === undefined) return null
  const model = OWN[typename]
  return model ? rows.one(model, id) : referenceTo(id)
}
