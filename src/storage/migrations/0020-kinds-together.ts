import { Migration } from '@mikro-orm/migrations'

/** One row has the sums of all kinds of orders, and the minutes of each kind only where somebody asks for them: so a question reads a twelfth of the rows. */
export class KindsTogether extends Migration {
  override up(): void {
    this.addSql(`alter table \`order_figures\` rename to \`order_figures_before\``)
    this.addSql(
      `create table \`order_figures\` (\`_id\` text not null primary key, \`issued\` integer not null default 0, \`complied\` integer not null default 0, \`on_time\` integer not null default 0, \`withdrawn\` integer not null default 0, \`objections\` integer not null default 0, \`objections_upheld\` integer not null default 0, \`open\` integer not null default 0, \`minutes_used\` json not null, \`minutes_by_kind\` json not null)`,
    )
    this.addSql(
      `insert into \`order_figures\`
        with \`one\` as (
          select substr(\`_id\`, 1, length(\`_id\`) - length(\`action\`) - length(\`urgency\`) - 2) as \`id\`, \`action\` || '/' || \`urgency\` as \`kind\`, *
          from \`order_figures_before\`
        ),
        \`minute\` as (select \`one\`.\`id\`, \`each\`.\`key\`, sum(\`each\`.\`value\`) as \`count\` from \`one\`, json_each(\`minutes_used\`) as \`each\` group by 1, 2),
        \`used\` as (select \`id\`, '[' || group_concat(\`key\` || ',' || \`count\`) || ']' as \`minutes\` from \`minute\` group by \`id\`),
        \`apart\` as (
          select \`id\`, json_group_object(\`kind\`, json(${listOf('minutes_used')})) as \`kinds\`
          from \`one\` where \`id\` like 'everyone/%' and \`minutes_used\` <> '{}' group by \`id\`
        )
        select \`id\`, sum(\`issued\`), sum(\`complied\`), sum(\`on_time\`), sum(\`withdrawn\`), sum(\`objections\`), sum(\`objections_upheld\`), sum(\`open\`), coalesce(\`minutes\`, '[]'), coalesce(\`kinds\`, '{}')
        from \`one\` left join \`used\` using (\`id\`) left join \`apart\` using (\`id\`) group by \`id\``,
    )
    this.addSql(`drop table \`order_figures_before\``)
    this.addSql(
      `update \`figures_change\` set \`tally\` = json_set(\`tally\`, '$.minutesUsed', json(${listOf(`\`tally\` -> '$.minutesUsed'`)}))`,
    )
    // What has time left is found by when that is over, whichever law is asked about.
    this.addSql(`drop index \`removal_order_action_urgency_status_clock_started_at_index\``)
  }
}

/** Each number of minutes, followed by how often it occurs: `{ "12": 3 }` becomes `[12, 3]`. */
const listOf = (occurrences: string) =>
  `(select '[' || coalesce(group_concat(\`key\` || ',' || \`value\`), '') || ']' from json_each(${occurrences}))`
