import { Agency } from './agency.ts'
import type { Recipient } from './recipient.ts'

/** Whoever has clients. */
export type Organisation = Agency | Recipient

/** The country whose rules an organisation makes or follows. */
export const jurisdictionOf = (organisation: Organisation): string =>
  organisation instanceof Agency ? organisation.country : organisation.jurisdiction
