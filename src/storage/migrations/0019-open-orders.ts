import { Migration } from '@mikro-orm/migrations'

/** The open orders are among the sums, so that whoever asks for the late ones need look at none but those whose time is not over. */
export class OpenOrders extends Migration {
  override up(): void {
    this.addSql(`alter table \`order_figures\` add column \`open\` integer not null default 0`)
    // What is not summed up yet says nothing of them: here they are counted as they stand now.
    this.addSql(`update \`figures_change\` set \`tally\` = json_set(\`tally\`, '$.open', 0)`)
    this.addSql(
      `insert into \`order_figures\` (\`_id\`, \`action\`, \`urgency\`, \`issued\`, \`complied\`, \`on_time\`, \`withdrawn\`, \`objections\`, \`objections_upheld\`, \`minutes_used\`, \`open\`)
        with \`open_order\` as (
          select \`recipient_id\`, \`jurisdiction\`, \`action\`, \`urgency\`, strftime('%Y-%m-%dT%H', \`issued_at\` / 1000, 'unixepoch') as \`hour\`
          from \`removal_order\` where \`status\` in ('ISSUED', 'ACKNOWLEDGED')
        ),
        \`scope\` as (
          select \`recipient_id\` as \`name\`, * from \`open_order\`
          union all select \`jurisdiction\`, * from \`open_order\`
          union all select 'everyone', * from \`open_order\`
        ),
        \`part\` as (
          select \`name\` || '/month/' || substr(\`hour\`, 1, 7) as \`start\`, \`action\`, \`urgency\` from \`scope\`
          union all select \`name\` || '/day/' || substr(\`hour\`, 1, 10), \`action\`, \`urgency\` from \`scope\`
          union all select \`name\` || '/hour/' || \`hour\`, \`action\`, \`urgency\` from \`scope\`
        )
        select \`start\` || '/' || \`action\` || '/' || \`urgency\`, \`action\`, \`urgency\`, 0, 0, 0, 0, 0, 0, '{}', count(*)
        from \`part\` where true group by 1
        on conflict (\`_id\`) do update set \`open\` = excluded.\`open\``,
    )
    this.addSql(`drop index \`removal_order_recipient_id_status_issued_at_due_at_index\``)
    this.addSql(`drop index \`removal_order_jurisdiction_status_issued_at_due_at_index\``)
    this.addSql(`drop index \`removal_order_action_urgency_status_issued_at_clock_started_at_index\``)
    this.addSql(
      `create index \`removal_order_action_urgency_status_clock_started_at_index\` on \`removal_order\` (\`action\`, \`urgency\`, \`status\`, \`clock_started_at\`)`,
    )
  }
}
