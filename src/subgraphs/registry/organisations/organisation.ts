import { Agency } from './agency.ts'
import type { Recipient } from './recipient.ts'

/** Every organisation that can have clients. */
export type Organisation = Agency | Recipient

/** Returns the country whose rules an organisation makes or follows. */
export const jurisdictionOf = (organisation: Organisation): string =>
  organisation instanceof Agency ? organisation.country : organisation.jurisdiction
