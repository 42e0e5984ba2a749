/** The length of the longest list among the arguments of the field, or of a field above. */
export const AS_ASKED = 'as asked'

export type ListBound = number | typeof AS_ASKED

/**
 * Maximum length of each list without `first`: by a rule of the domain, or by the limit of its read. The descriptions of fields with long
 * lists of objects state it.
 */
export const LIST_BOUNDS: Readonly<Record<string, ListBound>> = {
  'Query.targetsAt': AS_ASKED,
  'Query.policyProfiles': 20,
  'AuditCheckpoint.consistencyProof': 128,
  'AuditInclusionProof.hashes': 64,
  'User.merchants': 100,
  'Platform.domains': 100,
  'Platform.unicodeDomains': 100,
  'Platform.urlPatterns': 50,
  'RemovalOrder.ordersAboutSameTarget': 100,
  'RemovalOrder.events': 50,
  'RemovalOrder.objections': 50,
  'RemovalOrder.webhookDeliveries': 200,
  'RemovalOrderFigures.byHour': 31 * 24,
  'PolicyProfile.sources': 20,
  'PolicyProfile.requirements': 20,
  'PolicyProfile.removalDeadlines': 10,
  'PolicyProfile.removalDeadlineExceptions': 20,
  'PolicyProfile.figures': 30,
  'FoundTarget.actions': 10,
  'FoundTarget.removalOrders': 100,
  'DraftRemovalOrdersPayload.rows': AS_ASKED,
  'Permit.actions': 10,
  'PersonalDataExport.history': 10_000,
  'PersonalDataExport.trail': 10_000,
  'PolicyComparison.profiles': AS_ASKED,
  'PolicyComparison.figures': 40,
  'FigureComparison.values': AS_ASKED,
  'WebhookEndpoint.logs': 5,
  'WebhookEndpoint.positions': 5,
  'ApiClient.requests': 2,
  'ApiClient.roles': 10,
  'ApiClient.subjects': 5,
  'Viewer.roles': 10,
}

/** Bounds of lists that many types have under one name: refusals, and paths into an input. */
const EVERYWHERE: Readonly<Record<string, number>> = { userErrors: 10, path: 20 }

/** Additional cost of fields whose work does not show in the size of their result. */
const WORK: Readonly<Record<string, number>> = {
  'Query.replayPolicy': 1000,
  'Query.removalOrderFigures': 200,
  'Platform.complianceRecord': 200,
  'RemovalOrderFigures.byHour': 200,
}

/** Returns the bound of a list; undefined for an unknown one. */
export const boundOf = (typename: string, field: string): ListBound | undefined =>
  LIST_BOUNDS[`${typename}.${field}`] ?? EVERYWHERE[field]

export const workOf = (typename: string, field: string): number => WORK[`${typename}.${field}`] ?? 0
