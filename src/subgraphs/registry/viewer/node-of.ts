import { ownOrReference, type Reference, type RequestContext } from '../../../graph/index.ts'
import { typenameOfId, type VisibleModel } from '../../../kernel/index.ts'
import { ApiClient } from '../clients/api-client.ts'
import { Agency } from '../organisations/agency.ts'
import { InternetServiceProvider } from '../organisations/internet-service-provider.ts'
import { Platform } from '../organisations/platform.ts'

/** The nodes that the registry owns. */
export const OWN_NODES: Readonly<Record<string, VisibleModel>> = {
  Platform,
  InternetServiceProvider,
  Agency,
  ApiClient,
}

/** Returns the object with this id; null for an id of no type. */
export async function nodeOf(id: string, context: RequestContext): Promise<Reference | null> {
  return typenameOfId(id) === undefined ? null : ownOrReference(OWN_NODES, id, context)
}
