import { Migration } from '@mikro-orm/migrations'

export class Lifecycle extends Migration {
  override up(): void {
    this.addSql(`alter table \`removal_order\` add column \`runs_out_at\` datetime null`)
    this.addSql(
      `update \`removal_order\` set \`runs_out_at\` = \`due_at\` where \`status\` in ('ISSUED', 'ACKNOWLEDGED')`,
    )
    // Restorations that were ordered before get a clock, from the appeal that was won.
    this.addSql(
      `update \`removal_order\` set \`runs_out_at\` = \`restoration_due_at\`, \`milestones_passed\` = 0, \`time_allowed\` = \`restoration_due_at\` - (select \`decided_at\` from \`appeal\` where \`removal_order_id\` = \`removal_order\`.\`_id\`) where \`restoration_due_at\` is not null and \`restored_at\` is null`,
    )
    this.addSql(
      `update \`removal_order\` set \`next_milestone_at\` = \`runs_out_at\` - \`time_allowed\` / 2 where \`restoration_due_at\` is not null and \`restored_at\` is null`,
    )
    this.addSql(
      `create index \`removal_order_jurisdiction_runs_out_at_index\` on \`removal_order\` (\`jurisdiction\`, \`runs_out_at\`)`,
    )
    this.addSql(
      `create index \`removal_order_recipient_id_runs_out_at_index\` on \`removal_order\` (\`recipient_id\`, \`runs_out_at\`)`,
    )
    // What is kept of a first answer is more than an id.
    this.addSql(
      `create table \`idempotency_record__temp_alter\` (\`_id\` text not null primary key, \`input_hash\` text not null, \`answer\` json not null, \`first_at\` datetime not null)`,
    )
    this.addSql(
      `insert into \`idempotency_record__temp_alter\` select \`_id\`, \`input_hash\`, json_object('id', \`answer_id\`), \`first_at\` from \`idempotency_record\``,
    )
    this.addSql(`drop table \`idempotency_record\``)
    this.addSql(`alter table \`idempotency_record__temp_alter\` rename to \`idempotency_record\``)
  }
}
