import { type Reference, type RequestContext, referenceTo } from '../../../graph/index.ts'
import { typenameOfId, type VisibleModel } from '../../../kernel/index.ts'
import { ApiClient } from '../clients/api-client.ts'
import { Agency } from '../organisations/agency.ts'
import { InternetServiceProvider } from '../organisations/internet-service-provider.ts'
import { Platform } from '../organisations/platform.ts'

const OWN: Readonly<Record<string, VisibleModel>> = { Platform, InternetServiceProvider, Agency, ApiClient }

/** Returns the object with this id: read from the database if the registry owns it, otherwise a reference that its own context resolves. */
export async function nodeOf(id: string, { rows }: RequestContext): Promise<Reference | null> {
  const typename = typenameOfId(id)
  if (typename === undefined) return null
  const model = OWN[typename]
  return model ? rows.one(model, id) : referenceTo(id)
}
