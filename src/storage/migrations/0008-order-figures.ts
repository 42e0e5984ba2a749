import { Migration } from '@mikro-orm/migrations'

export class OrderFigures extends Migration {
  override up(): void {
    this.addSql(
      `create table \`order_figures\` (\`_id\` text not null primary key, \`action\` text check (\`action\` in ('REMOVE_CONTENT', 'INTERRUPT_STREAM', 'SUSPEND_USER', 'SUSPEND_MERCHANT', 'WITHDRAW_ADVERTISEMENT', 'BLOCK_WEBSITE', 'DISCONNECT_SERVER')) not null, \`urgency\` text check (\`urgency\` in ('ORDINARY', 'URGENT', 'EMERGENCY')) not null, \`issued\` integer not null default 0, \`complied\` integer not null default 0, \`on_time\` integer not null default 0, \`withdrawn\` integer not null default 0, \`objections\` integer not null default 0, \`objections_upheld\` integer not null default 0, \`minutes_used\` json not null)`,
    )
    this.addSql(
      `create table \`user_figures\` (\`_id\` text not null primary key, \`users\` integer not null default 0, \`verified\` integer not null default 0)`,
    )
    this.addSql(`alter table \`removal_order\` add column \`clock_started_at\` datetime null`)
    this.addSql(`alter table \`removal_order\` add column \`time_used\` bigint null`)
    this.addSql(`alter table \`removal_order\` add column \`objections_filed\` integer not null default 0`)
    this.addSql(`alter table \`removal_order\` add column \`objections_upheld\` integer not null default 0`)
    this.addSql(
      `create index \`removal_order_action_urgency_status_issued_at_clock_started_at_index\` on \`removal_order\` (\`action\`, \`urgency\`, \`status\`, \`issued_at\`, \`clock_started_at\`)`,
    )
    this.addSql(
      `create index \`removal_order_recipient_id_status_issued_at_due_at_index\` on \`removal_order\` (\`recipient_id\`, \`status\`, \`issued_at\`, \`due_at\`)`,
    )
    this.addSql(
      `create index \`removal_order_recipient_id_issued_at_index\` on \`removal_order\` (\`recipient_id\`, \`issued_at\`)`,
    )
    this.addSql(`create index \`removal_order_issued_at_index\` on \`removal_order\` (\`issued_at\`)`)
    this.addSql(`alter table \`user\` add column \`counted_as_verified\` integer not null default false`)
    this.addSql(`alter table \`user\` add column \`recount_at\` datetime null`)
    this.addSql(`create index \`user_recount_at_index\` on \`user\` (\`recount_at\`)`)
    this.addSql(`create index \`user_guardian_id_index\` on \`user\` (\`guardian_id\`)`)
    // Orders and users that are there already are counted.
    this.addSql(
      `update \`removal_order\` set \`clock_started_at\` = \`issued_at\` + coalesce((select sum(\`decided_at\` - \`filed_at\`) from \`objection\` where \`removal_order_id\` = \`removal_order\`.\`_id\`), 0) where \`issued_at\` is not null`,
    )
    this.addSql(
      `update \`removal_order\` set (\`objections_filed\`, \`objections_upheld\`) = (select count(*), count(*) filter (where \`upheld\`) from \`objection\` where \`removal_order_id\` = \`removal_order\`.\`_id\`)`,
    )
    this.addSql(
      `update \`removal_order\` set \`time_used\` = \`complied_at\` - \`issued_at\` - coalesce((select sum(min(\`decided_at\`, \`complied_at\`) - min(\`filed_at\`, \`complied_at\`)) from \`objection\` where \`removal_order_id\` = \`removal_order\`.\`_id\`), 0) where \`status\` = 'COMPLIED'`,
    )
    this.addSql(
      `insert into \`order_figures\`
        with \`scope\` as (select \`_id\`, \`recipient_id\` as \`name\` from \`removal_order\` union all select \`_id\`, 'everyone' from \`removal_order\`),
        \`grain\` (\`name\`, \`start\`) as (values ('month', '%Y-%m'), ('day', '%Y-%m-%d'), ('hour', '%Y-%m-%dT%H')),
        \`one\` as (
          select \`scope\`.\`name\` || '/' || \`grain\`.\`name\` || '/' || strftime(\`grain\`.\`start\`, \`issued_at\` / 1000, 'unixepoch') || '/' || \`action\` || '/' || \`urgency\` as \`id\`,
            \`removal_order\`.*, (\`time_used\` + 59999) / 60000 as \`minutes\`
          from \`removal_order\` join \`scope\` using (\`_id\`) cross join \`grain\` where \`issued_at\` is not null
        ),
        \`alike\` as (
          select \`id\`, \`action\`, \`urgency\`, \`minutes\`, count(*) as \`issued\`, count(\`minutes\`) as \`complied\`,
            count(*) filter (where \`time_used\` <= \`due_at\` - \`clock_started_at\`) as \`on_time\`, count(*) filter (where \`status\` = 'WITHDRAWN') as \`withdrawn\`,
            sum(\`objections_filed\`) as \`filed\`, sum(\`objections_upheld\`) as \`upheld\`
          from \`one\` group by \`id\`, \`minutes\`
        )
        select \`id\`, \`action\`, \`urgency\`, sum(\`issued\`), sum(\`complied\`), sum(\`on_time\`), sum(\`withdrawn\`), sum(\`filed\`), sum(\`upheld\`),
          json_group_object(cast(\`minutes\` as text), \`complied\`) filter (where \`minutes\` is not null)
        from \`alike\` group by \`id\``,
    )
    this.addSql(
      `insert into \`user_figures\` select \`platform_id\`, count(*), count(*) filter (where \`verification_level\` <> 'UNVERIFIED') from \`user\` group by \`platform_id\``,
    )
    // Whoever may have lost the level by time alone since is counted anew by the first look at the clock.
    this.addSql(
      `update \`user\` set \`counted_as_verified\` = 1, \`recount_at\` = iif(\`guardian_needed_until\` is null, \`verification_expires_at\`, 0) where \`verification_level\` <> 'UNVERIFIED'`,
    )
  }
}
