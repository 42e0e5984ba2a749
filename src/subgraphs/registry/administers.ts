import type { Caller } from '../../access/index.ts'

/** An agency's admin answers for its own country, the installation's for all. */
export const administers = ({ jurisdiction }: Caller, country: string | null): boolean =>
  jurisdiction === null || jurisdiction === country
