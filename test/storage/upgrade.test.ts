import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { VerigraphIssuer, verifyPermit } from '../../src/sdk/index.ts'
import { systemClock } from '../../src/storage/index.ts'
import {
  ComplianceRecordDocument,
  IssuePermitDocument,
  PlatformsDocument,
  RemovalOrderDeliveryDocument,
  RemovalOrderFiguresDocument,
  RemovalOrdersByLastChangeDocument,
  ReplayPolicyDocument,
  RevokeVerificationDocument,
  type Urgency,
  WebhookEndpointDocument,
} from '../support/generated.ts'
import { appeal, carryOut, decideAppeal, decideObjection, object } from '../support/lifecycle.ts'
import { issueOrder, issueOrderAboutPost, verifiedUser } from '../support/story.ts'
import { until } from '../support/until.ts'
import { TestVerigraph } from '../support/verigraph.ts'
import { activeEndpoint, silence, status, WebhookReceiver } from '../support/webhook-receiver.ts'

const ALWAYS = { from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }

/** What brings a database back to where it was before orders and users were counted. */
const WITHOUT_FIGURES = `
  drop table order_figures;
  drop table user_figures;
  drop index removal_order_issued_at_index;
  drop index removal_order_recipient_id_issued_at_index;
  drop index removal_order_recipient_id_status_issued_at_due_at_index;
  drop index removal_order_action_urgency_status_issued_at_clock_started_at_index;
  drop index user_recount_at_index;
  drop index user_guardian_id_index;
  alter table removal_order drop column clock_started_at;
  alter table removal_order drop column time_used;
  alter table removal_order drop column objections_filed;
  alter table removal_order drop column objections_upheld;
  alter table user drop column counted_as_verified;
  alter table user drop column recount_at;
  delete from mikro_orm_migrations where name = '0008-order-figures';
`

/** What brings it back to where each platform had its own status lists, given away from the first entry on, and checks had a blind index. */
const WITH_LISTS_OF_PLATFORMS = `
  drop table message_spending;
  drop index sealed_identity_person_index_index;
  alter table sealed_identity drop column person_index;
  drop index status_list_assigned_index;
  alter table status_list drop column seed;
  alter table status_list add column platform_id text not null default 'platform';
  create index status_list_platform_id_assigned_index on status_list (platform_id, assigned);
  alter table phone_verification add column number_index text not null default 'index';
  alter table guardian_consent add column number_index text not null default 'index';
  create index phone_verification_number_index_started_at_index on phone_verification (number_index, started_at);
  create index phone_verification_user_id_started_at_index on phone_verification (user_id, started_at);
  create index guardian_consent_number_index_started_at_index on guardian_consent (number_index, started_at);
  create index guardian_consent_user_id_started_at_index on guardian_consent (user_id, started_at);
  delete from mikro_orm_migrations where name = '0025-text-messages-and-persons';
`

/** What brings it back to where no person was kept, and no month published. */
const WITHOUT_PERSONS = `
  alter table removal_order drop column drafted_by_person;
  alter table removal_order drop column approved_by_person;
  alter table removal_order drop column completion_time_accepted_by;
  alter table removal_order drop column completion_time_accepted_by_person;
  alter table removal_order drop column completion_time_accepted_at;
  alter table removal_order drop column completion_time_explanation;
  alter table objection drop column stops_clock;
  alter table objection drop column decided_by;
  alter table objection drop column decided_by_person;
  alter table appeal drop column decided_by_person;
  drop table published_month;
  update order_figures set minutes_by_kind = '{}' where _id not like 'everyone/%';
  delete from mikro_orm_migrations where name = '0024-persons-and-published-months';
`

/** Minutes of clock time and how many orders took them, of a change: of one order, and so one pair at most. */
const MINUTES = `json_extract(tally, '$.minutesUsed[0]')`
const TIMES = `coalesce(json_extract(tally, '$.minutesUsed[1]'), 0)`

/**
 * What brings it back to where each kind of order was summed in a row of its own: the orders counted one by one, without what was not summed
 * up yet.
 */
const WITH_KINDS_APART = `
  ${WITHOUT_PERSONS}
  drop table order_figures;
  create table order_figures (_id text not null primary key, action text not null, urgency text not null, issued integer not null default 0, complied integer not null default 0, on_time integer not null default 0, withdrawn integer not null default 0, objections integer not null default 0, objections_upheld integer not null default 0, minutes_used json not null, open integer not null default 0);
  insert into order_figures
    with one as (
      select recipient_id, jurisdiction, action, urgency, issued_at, 1 as issued, time_used is not null as complied, coalesce(time_used <= due_at - clock_started_at, 0) as on_time,
        status = 'WITHDRAWN' as withdrawn, objections_filed, objections_upheld, status in ('ISSUED', 'ACKNOWLEDGED') as open, (time_used + 59999) / 60000 as minutes, time_used is not null as times
      from removal_order where issued_at is not null
      union all
      select recipient_id, jurisdiction, action, urgency, issued_at, -(tally ->> 'issued'), -(tally ->> 'complied'), -(tally ->> 'onTime'),
        -(tally ->> 'withdrawn'), -(tally ->> 'objections'), -(tally ->> 'objectionsUpheld'), -(tally ->> 'open'), ${MINUTES}, -${TIMES}
      from figures_change
    ),
    scope as (
      select recipient_id as name, * from one union all select jurisdiction, * from one union all select 'everyone', * from one
    ),
    grain (grain, start) as (values ('month', '%Y-%m'), ('day', '%Y-%m-%d'), ('hour', '%Y-%m-%dT%H')),
    placed as (
      select name || '/' || grain || '/' || strftime(start, issued_at / 1000, 'unixepoch') || '/' || action || '/' || urgency as id, *
      from scope cross join grain
    ),
    minute as (select id, minutes, sum(times) as times from placed where minutes is not null group by 1, 2 having sum(times) > 0),
    used as (select id, json_group_object(cast(minutes as text), times) as minutes_used from minute group by id)
    select id, action, urgency, sum(issued), sum(complied), sum(on_time), sum(withdrawn), sum(objections_filed), sum(objections_upheld), coalesce(minutes_used, '{}'), sum(open)
    from placed left join used using (id) group by id;
  update figures_change set tally = json_set(tally, '$.minutesUsed', json(iif(${MINUTES} is null, '{}', json_object(cast(${MINUTES} as text), ${TIMES}))));
  create index removal_order_action_urgency_status_clock_started_at_index on removal_order (action, urgency, status, clock_started_at);
  delete from mikro_orm_migrations where name = '0020-kinds-together';
`

/** What brings it back to where no sum told how many orders were open. */
const WITHOUT_OPEN = `
  alter table order_figures drop column open;
  update figures_change set tally = json_remove(tally, '$.open');
  drop index removal_order_action_urgency_status_clock_started_at_index;
  create index removal_order_recipient_id_status_issued_at_due_at_index on removal_order (recipient_id, status, issued_at, due_at);
  create index removal_order_jurisdiction_status_issued_at_due_at_index on removal_order (jurisdiction, status, issued_at, due_at);
  create index removal_order_action_urgency_status_issued_at_clock_started_at_index on removal_order (action, urgency, status, issued_at, clock_started_at);
  delete from mikro_orm_migrations where name = '0019-open-orders';
`

/** What brings it back to where no country's orders were summed, and no order knew when something happened to it last. */
const WITHOUT_COUNTRIES = `
  delete from order_figures where _id like 'VN/%';
  alter table figures_change drop column jurisdiction;
  drop index removal_order_changed_at_index;
  drop index removal_order_recipient_id_changed_at_index;
  drop index removal_order_jurisdiction_changed_at_index;
  drop index removal_order_jurisdiction_status_issued_at_due_at_index;
  alter table removal_order drop column changed_at;
  delete from mikro_orm_migrations where name = '0018-day-figures';
`

/** What brings it back to where one person sufficed, and deliveries did not know their country. */
const WITHOUT_SECOND_PERSONS = `
  drop index api_client_in_care_of__id_index;
  alter table platform drop column registered_by;
  alter table internet_service_provider drop column registered_by;
  alter table api_client drop column pending;
  alter table api_client drop column enabling;
  alter table api_client drop column confirmed_by;
  alter table api_client drop column disabled_by;
  alter table api_client drop column in_care_of;
  alter table webhook_delivery drop column jurisdiction;
  delete from mikro_orm_migrations where name = '0022-second-persons';
`

/** What brings it back to where no attempt to deliver an event said what the event was about, nor in one word what it came to. */
const WITHOUT_SUBJECTS = `
  ${WITHOUT_SECOND_PERSONS}
  drop index log_event_subject_id_index;
  drop index webhook_delivery_subject_id__id_index;
  update webhook_delivery set error = 'It could not be reached (ECONNREFUSED 127.0.0.1:1).' where outcome = 'UNREACHABLE';
  alter table webhook_delivery drop column subject_id;
  alter table webhook_delivery drop column outcome;
  delete from mikro_orm_migrations where name = '0017-deliveries-of-orders';
`

/** Takes it back to a former version, and has it brought up to date again. */
async function upgrade(verigraph: TestVerigraph, fromBefore: string): Promise<void> {
  const database = new DatabaseSync(join(verigraph.folder, 'verigraph.db'))
  database.exec(fromBefore)
  database.close()
  await verigraph.restart()
}

/** Every figure of every platform, and every replay. */
async function allFigures(verigraph: TestVerigraph) {
  const auditor = verigraph.as('auditor')
  const { platforms } = await auditor.run(PlatformsDocument, {})
  const records = platforms.nodes.map(({ id }) => auditor.run(ComplianceRecordDocument, { platformId: id, ...ALWAYS }))
  const replays = ['vn-draft-2023', 'eu-tco', 'vn-147-2024'].flatMap((profileId) =>
    [auditor, verigraph.as('officer')].map((reader) => reader.run(ReplayPolicyDocument, { profileId, ...ALWAYS })),
  )
  const views = (['officer', 'auditor', 'vietsocial', 'globaltube'] as const).map((reader) =>
    verigraph.as(reader).run(RemovalOrderFiguresDocument, ALWAYS),
  )
  return Promise.all([...records, ...replays, ...views])
}

/** A row of kept sums; what is listed there in no order, in one. */
function inOrder({ minutes_used, minutes_by_kind, ...sums }: Record<string, unknown>) {
  const listed = (minutesUsed: number[]) =>
    minutesUsed.flatMap((minutes, place) => (place % 2 === 0 ? [[minutes, minutesUsed[place + 1]]] : [])).toSorted()
  const apart = Object.entries(JSON.parse(String(minutes_by_kind)) as Record<string, number[]>)
  return {
    ...sums,
    minutesUsed: listed(JSON.parse(String(minutes_used))),
    minutesByKind: Object.fromEntries(apart.map(([name, minutes]) => [name, listed(minutes)])),
  }
}

describe('an upgrade', () => {
  it('leaves permits good that point to a platform’s own status list, and begins another for the next', async () => {
    await using verigraph = await TestVerigraph.start()
    const platform = verigraph.as('vietsocial')
    const permitOf = async (userId: string) => {
      const input = { userId, actions: ['COMMENT' as const] }
      const token = (await platform.run(IssuePermitDocument, { input })).issuePermit.permit?.token ?? ''
      return { token, claims: JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) }
    }
    const judge = ({ token, claims }: Awaited<ReturnType<typeof permitOf>>) =>
      verifyPermit(token, {
        issuer: new VerigraphIssuer(verigraph.url),
        platformId: claims.platform,
        action: 'COMMENT',
      })
    const { id: userId } = await verifiedUser(verigraph, platform)
    const before = await permitOf(userId)

    await upgrade(verigraph, WITH_LISTS_OF_PLATFORMS)
    expect(await judge(before)).toMatchObject({ userId })
    const after = await permitOf((await verifiedUser(verigraph, platform)).id)
    expect(after.claims.status.status_list.uri).not.toBe(before.claims.status.status_list.uri)
    expect(await judge(after)).toMatchObject({ level: 'PHONE' })
    await platform.run(RevokeVerificationDocument, { input: { userId, reason: 'NUMBER_LOST' } })
    await expect(judge(before)).rejects.toMatchObject({ code: 'REVOKED' })
  })

  it('counts the orders and users that are there already', async () => {
    await using verigraph = await TestVerigraph.start({ tokenClock: systemClock })
    const [late, pausing, mistaken] = await Promise.all([1, 2, 3].map(() => issueOrderAboutPost(verigraph)))
    verigraph.clock.advance({ minutes: 70 })
    await object(verigraph, pausing?.order.id ?? '')
    await object(verigraph, mistaken?.order.id ?? '')
    await decideObjection(verigraph, mistaken?.order.id ?? '', true)
    verigraph.clock.advance({ minutes: 60 * 24 * 40 })
    await decideObjection(verigraph, pausing?.order.id ?? '', false)
    verigraph.clock.advance({ minutes: 30 })
    await carryOut(verigraph, pausing?.order.id ?? '')
    await carryOut(verigraph, late?.order.id ?? '')
    await decideAppeal(verigraph, (await appeal(verigraph, pausing?.order.id ?? '')).appeal?.id ?? '', true)
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/x' })
    verigraph.clock.advance({ minutes: 60 * 24 * 366 * 3 }) // some verifications have ended
    await verigraph.sweep()
    const before = await allFigures(verigraph)
    expect(before).toContainEqual({
      platform: expect.objectContaining({
        complianceRecord: expect.objectContaining({ ordersIssued: 8, objections: 3 }),
      }),
    })

    await upgrade(verigraph, WITH_KINDS_APART + WITHOUT_OPEN + WITHOUT_COUNTRIES + WITHOUT_FIGURES)
    await verigraph.sweep()
    expect(await allFigures(verigraph)).toEqual(before)
  })

  it('sums the orders of each country, and knows which of them something happened to last', async () => {
    await using verigraph = await TestVerigraph.start({ tokenClock: systemClock })
    const [first, objected] = [await issueOrderAboutPost(verigraph), await issueOrderAboutPost(verigraph)]
    verigraph.clock.advance({ minutes: 70 })
    await carryOut(verigraph, first.order.id)
    await object(verigraph, objected.order.id)
    await decideObjection(verigraph, objected.order.id, false)
    verigraph.clock.advance({ minutes: 60 * 24 * 40 })
    await decideAppeal(verigraph, (await appeal(verigraph, first.order.id)).appeal?.id ?? '', true)
    await verigraph.sweep()
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/x' }) // perhaps not summed up yet
    const lastChanged = () => verigraph.as('officer').run(RemovalOrdersByLastChangeDocument, { first: 1000 })
    const before = [await allFigures(verigraph), await lastChanged()]
    await upgrade(verigraph, WITH_KINDS_APART + WITHOUT_OPEN + WITHOUT_COUNTRIES)
    expect([await allFigures(verigraph), await lastChanged()]).toEqual(before)
    await verigraph.sweep()
    expect([await allFigures(verigraph), await lastChanged()]).toEqual(before)
  })

  it('counts the orders that are open, whether they are summed up yet or not', async () => {
    await using verigraph = await TestVerigraph.start({ tokenClock: systemClock })
    const [done, held] = [await issueOrderAboutPost(verigraph), await issueOrderAboutPost(verigraph)]
    await issueOrder(verigraph, { targetUrl: 'https://globaltube.example/x' })
    await carryOut(verigraph, done.order.id)
    await verigraph.sweep()
    verigraph.clock.advance({ minutes: 60 * 24 * 40 })
    await object(verigraph, held.order.id) // neither summed up yet
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/x' })
    const before = await allFigures(verigraph)
    expect(JSON.stringify(before)).toContain('"ordersOverdue":1')
    await upgrade(verigraph, WITH_KINDS_APART + WITHOUT_OPEN)
    expect(await allFigures(verigraph)).toEqual(before)
    await verigraph.sweep()
    expect(await allFigures(verigraph)).toEqual(before)
  })

  it('puts the sums of all kinds of orders together, whether all are summed up yet or not', async () => {
    await using verigraph = await TestVerigraph.start({ tokenClock: systemClock })
    const [done, held] = [await issueOrderAboutPost(verigraph), await issueOrderAboutPost(verigraph)]
    const elsewhere = (urgency: Urgency) =>
      issueOrder(verigraph, { targetUrl: `https://vietsocial.example/${urgency}`, urgency })
    for (const urgency of ['URGENT', 'EMERGENCY', 'ORDINARY'] as const) await elsewhere(urgency)
    verigraph.clock.advance({ minutes: 60 * 24 * 40 })
    await carryOut(verigraph, done.order.id)
    await verigraph.sweep()
    await carryOut(verigraph, held.order.id) // neither summed up yet
    await elsewhere('URGENT')
    const before = await allFigures(verigraph)
    const sums = () => {
      const database = new DatabaseSync(join(verigraph.folder, 'verigraph.db'))
      const kept = database.prepare('select * from order_figures order by _id').all()
      database.close()
      return kept
    }
    await upgrade(verigraph, WITH_KINDS_APART)
    expect(await allFigures(verigraph)).toEqual(before)
    await verigraph.sweep()
    expect(await allFigures(verigraph)).toEqual(before)
    const kept = sums()
    expect(kept.length).toBeGreaterThan(8)
    await upgrade(verigraph, WITH_KINDS_APART)
    expect(sums().map(inOrder)).toEqual(kept.map(inOrder))
  })

  it('learns of each attempt to deliver an event what it was about, and what it came to', async () => {
    await using verigraph = await TestVerigraph.start({ webhookTimeout: 1000 }, { webhookNetworks: ['127.0.0.0/8'] })
    await using receiver = await WebhookReceiver.start()
    await activeEndpoint(verigraph.as('vietsocial'), receiver.url)
    receiver.answers = [status(500), silence, (response) => void response.socket?.destroy(), status(204)]
    const { id } = await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/x' })
    const sent = async () => (await verigraph.as('officer').run(RemovalOrderDeliveryDocument, { id })).removalOrder
    for (let attempts = 1; attempts <= 4; attempts++) {
      await until(async () => (await sent())?.webhookDeliveries.length === attempts)
      verigraph.clock.advance({ minutes: 12 })
      await verigraph.sweep()
    }
    const before = await sent()
    const outcomes = before?.webhookDeliveries.map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['REFUSED', 'TIMED_OUT', 'UNREACHABLE', 'TAKEN'])
    await upgrade(verigraph, WITHOUT_SUBJECTS)
    expect(await sent()).toEqual(before)
  })

  it('keeps an attempt to deliver an event that is not there', async () => {
    await using verigraph = await TestVerigraph.start({}, { webhookNetworks: ['127.0.0.0/8'] })
    await using receiver = await WebhookReceiver.start()
    const platform = verigraph.as('vietsocial')
    const { id } = await activeEndpoint(platform, receiver.url)
    const attempts = async () =>
      (await platform.run(WebhookEndpointDocument, { id })).webhookEndpoint?.deliveries.nodes ?? []
    await issueOrder(verigraph, { targetUrl: 'https://vietsocial.example/x' })
    await until(async () => (await attempts()).length === 1)
    const [before] = await attempts()
    await upgrade(verigraph, `${WITHOUT_SUBJECTS} update webhook_delivery set event_id = 'event_gone';`)
    expect(await attempts()).toEqual([{ ...before, eventId: 'event_gone' }])
  })
})
