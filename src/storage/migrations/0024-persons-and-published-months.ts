import { Migration } from '@mikro-orm/migrations'

/** Who drafts, approves and decides is kept as a person, too; what everybody may know of a month has a place; countries keep kinds of orders apart. */
export class PersonsAndPublishedMonths extends Migration {
  override up(): void {
    this.addSql(`alter table \`removal_order\` add column \`drafted_by_person\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`approved_by_person\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`completion_time_accepted_by\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`completion_time_accepted_by_person\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`completion_time_accepted_at\` datetime null`)
    this.addSql(`alter table \`removal_order\` add column \`completion_time_explanation\` text null`)
    // Every objection until now has stopped the clock.
    this.addSql(`alter table \`objection\` add column \`stops_clock\` integer not null default true`)
    this.addSql(`alter table \`objection\` add column \`decided_by\` text null`)
    this.addSql(`alter table \`objection\` add column \`decided_by_person\` text null`)
    this.addSql(`alter table \`appeal\` add column \`decided_by_person\` text null`)
    this.addSql(
      `create table \`published_month\` (\`_id\` text not null primary key, \`issued\` integer not null default 0, \`minutes_used\` json not null, \`minutes_counted\` json not null)`,
    )
    // What is not summed up yet is added later.
    this.addSql(
      `with \`one\` as (
          select \`jurisdiction\`, \`action\`, \`urgency\`, \`issued_at\`, (\`time_used\` + 59999) / 60000 as \`minutes\`, 1 as \`times\`
          from \`removal_order\` where \`issued_at\` is not null and \`time_used\` is not null
          union all
          select \`jurisdiction\`, \`action\`, \`urgency\`, \`issued_at\`, \`each\`.\`value\`, -(\`tally\` ->> ('$.minutesUsed[' || (\`each\`.\`key\` + 1) || ']'))
          from \`figures_change\`, json_each(\`tally\`, '$.minutesUsed') as \`each\` where \`each\`.\`key\` % 2 = 0
        ),
        \`grain\` (\`name\`, \`start\`) as (values ('month', '%Y-%m'), ('day', '%Y-%m-%d'), ('hour', '%Y-%m-%dT%H')),
        \`minute\` as (
          select \`jurisdiction\` || '/' || \`name\` || '/' || strftime(\`start\`, \`issued_at\` / 1000, 'unixepoch') as \`id\`, \`action\` || '/' || \`urgency\` as \`kind\`, \`minutes\`, sum(\`times\`) as \`count\`
          from \`one\` cross join \`grain\` group by 1, 2, 3 having sum(\`times\`) <> 0
        ),
        \`used\` as (select \`id\`, \`kind\`, '[' || group_concat(\`minutes\` || ',' || \`count\`) || ']' as \`list\` from \`minute\` group by 1, 2),
        \`apart\` as (select \`id\`, json_group_object(\`kind\`, json(\`list\`)) as \`kinds\` from \`used\` group by 1)
        update \`order_figures\` set \`minutes_by_kind\` = \`kinds\` from \`apart\` where \`_id\` = \`id\``,
    )
  }
}
