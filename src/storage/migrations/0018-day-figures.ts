import { Migration } from '@mikro-orm/migrations'

/** The orders of each country are summed, too; and those that something happened to last are a range of an index. */
export class DayFigures extends Migration {
  override up(): void {
    this.addSql(`alter table \`removal_order\` add column \`changed_at\` datetime not null default 0`)
    this.addSql(
      `update \`removal_order\` set \`changed_at\` = max(
        \`drafted_at\`, coalesce(\`issued_at\`, 0), coalesce(\`acknowledged_at\`, 0), coalesce(\`compliance_reported_at\`, 0), coalesce(\`withdrawn_at\`, 0), coalesce(\`restored_at\`, 0),
        coalesce((select max(max(\`filed_at\`, coalesce(\`decided_at\`, 0))) from \`objection\` where \`removal_order_id\` = \`removal_order\`.\`_id\`), 0),
        coalesce((select max(\`decided_at\`) from \`appeal\` where \`removal_order_id\` = \`removal_order\`.\`_id\` and \`upheld\`), 0)
      )`,
    )
    this.addSql(`create index \`removal_order_changed_at_index\` on \`removal_order\` (\`changed_at\`)`)
    this.addSql(
      `create index \`removal_order_recipient_id_changed_at_index\` on \`removal_order\` (\`recipient_id\`, \`changed_at\`)`,
    )
    this.addSql(
      `create index \`removal_order_jurisdiction_changed_at_index\` on \`removal_order\` (\`jurisdiction\`, \`changed_at\`)`,
    )
    this.addSql(
      `create index \`removal_order_jurisdiction_status_issued_at_due_at_index\` on \`removal_order\` (\`jurisdiction\`, \`status\`, \`issued_at\`, \`due_at\`)`,
    )
    this.addSql(`alter table \`figures_change\` rename to \`figures_change_before\``)
    this.addSql(
      `create table \`figures_change\` (\`_id\` text not null primary key, \`recipient_id\` text not null, \`jurisdiction\` text not null, \`action\` text check (\`action\` in ('REMOVE_CONTENT', 'INTERRUPT_STREAM', 'SUSPEND_USER', 'SUSPEND_MERCHANT', 'WITHDRAW_ADVERTISEMENT', 'BLOCK_WEBSITE', 'DISCONNECT_SERVER')) not null, \`urgency\` text check (\`urgency\` in ('ORDINARY', 'URGENT', 'EMERGENCY')) not null, \`issued_at\` datetime not null, \`tally\` json not null)`,
    )
    this.addSql(
      `insert into \`figures_change\`
        with ${RECIPIENT}
        select \`change\`.\`_id\`, \`recipient_id\`, \`jurisdiction\`, \`action\`, \`urgency\`, \`issued_at\`, \`tally\`
        from \`figures_change_before\` as \`change\` join \`recipient\` on \`recipient\`.\`_id\` = \`recipient_id\``,
    )
    this.addSql(`drop table \`figures_change_before\``)
    // A country's sums are those of its recipients: what is not summed up yet is added to all of them later.
    this.addSql(
      `insert into \`order_figures\`
        with ${RECIPIENT},
        \`one\` as (
          select \`jurisdiction\` || substr(\`figures\`.\`_id\`, instr(\`figures\`.\`_id\`, '/')) as \`id\`, \`figures\`.*
          from \`order_figures\` as \`figures\` join \`recipient\` on \`recipient\`.\`_id\` = substr(\`figures\`.\`_id\`, 1, instr(\`figures\`.\`_id\`, '/') - 1)
        ),
        \`minute\` as (select \`one\`.\`id\`, \`each\`.\`key\`, sum(\`each\`.\`value\`) as \`count\` from \`one\`, json_each(\`minutes_used\`) as \`each\` group by 1, 2),
        \`used\` as (select \`id\`, json_group_object(\`key\`, \`count\`) as \`minutes\` from \`minute\` group by \`id\`)
        select \`id\`, \`action\`, \`urgency\`, sum(\`issued\`), sum(\`complied\`), sum(\`on_time\`), sum(\`withdrawn\`), sum(\`objections\`), sum(\`objections_upheld\`), coalesce(\`minutes\`, '{}')
        from \`one\` left join \`used\` using (\`id\`) group by \`id\``,
    )
  }
}

/** Every recipient, with the country whose rules it follows. */
const RECIPIENT = `\`recipient\` as (select \`_id\`, \`jurisdiction\` from \`platform\` union all select \`_id\`, \`jurisdiction\` from \`internet_service_provider\`)`
