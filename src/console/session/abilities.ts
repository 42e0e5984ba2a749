/** The abilities of the viewer; the console hides everything else. */
export interface Abilities {
  /** For an agency: drafts and withdraws. */
  drafts: boolean
  /** Approves drafts of others; decides objections and appeals against orders issued by others. */
  approves: boolean
  /** For a recipient: acknowledges, reports, objects. */
  answers: boolean
  /** Appeals for users. */
  appeals: boolean
  seesOrders: boolean
  /** Sees who drafted and approved, and the events of the country. */
  seesAgency: boolean
  /** Sees content, live streams and compliance records. */
  seesPlatforms: boolean
  readsTrail: boolean
  seesWebhooks: boolean
  /** Manages clients: registers, rotates, enables, and confirms the requests of other admins. */
  administers: boolean
  /** Sees the clients of the own organisation, and can disable each of them. */
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
