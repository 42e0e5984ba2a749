/** What somebody may do; what is not among it is not shown. */
export interface Abilities {
  /** Works for an agency: drafts, withdraws. */
  drafts: boolean
  /** Approves what others have drafted; decides objections and appeals against what others have issued. */
  approves: boolean
  /** Works for a recipient: acknowledges, reports, objects. */
  answers: boolean
  /** Appeals for users. */
  appeals: boolean
  seesOrders: boolean
  /** Is told who drafted and approved, and follows what happens in the country. */
  seesAgency: boolean
  /** Sees content, live streams and compliance records. */
  seesPlatforms: boolean
  readsTrail: boolean
  seesWebhooks: boolean
  /** Says who may call: registers, rotates, enables, and confirms what another admin asks for. */
  administers: boolean
  /** Sees who may call for the own organisation, and can stop each of them. */
  seesClients: boolean
}

export function abilitiesOf(roles: readonly string[]): Abilities {
  const is = (...wanted: string[]) => wanted.some((role) => roles.includes(role))
  return {
    drafts: is('officer', 'director'),
    approves: is('director'),
    answers: is('platform', 'isp'),
    appeals: is('platform'),
    seesOrders: is('platform', 'isp', 'officer', 'director', 'auditor'),
    seesAgency: is('officer', 'director', 'auditor'),
    seesPlatforms: is('platform', 'officer', 'director', 'auditor'),
    readsTrail: is('auditor'),
    seesWebhooks: is('platform', 'isp', 'auditor'),
    administers: is('admin'),
    seesClients: is('admin', 'platform', 'isp'),
  }
}
