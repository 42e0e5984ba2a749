import { Migration } from '@mikro-orm/migrations'

/** What has no value yet stands in no index of it: a draft has neither issue nor milestone, and each approval took it out of its places there. */
export class PartialIndexes extends Migration {
  override up(): void {
    this.addSql(`drop index \`audit_entry_on_behalf_of_id__id_index\``)
    this.addSql(
      `create index \`audit_entry_on_behalf_of_id__id_index\` on \`audit_entry\` (\`on_behalf_of_id\`, \`_id\`) where \`on_behalf_of_id\` is not null`,
    )
    this.addSql(`drop index \`removal_order_issued_at_index\``)
    this.addSql(`drop index \`removal_order_recipient_id_issued_at_index\``)
    this.addSql(`drop index \`removal_order_next_milestone_at_index\``)
    this.addSql(`drop index \`removal_order_notice_at_index\``)
    this.addSql(`drop index \`removal_order_target_id_index\``)
    this.addSql(`drop index \`removal_order_target_url_index\``)
    this.addSql(
      `create index \`removal_order_issued_at_index\` on \`removal_order\` (\`issued_at\`) where \`issued_at\` is not null`,
    )
    this.addSql(
      `create index \`removal_order_recipient_id_issued_at_index\` on \`removal_order\` (\`recipient_id\`, \`issued_at\`) where \`issued_at\` is not null`,
    )
    this.addSql(
      `create index \`removal_order_next_milestone_at_index\` on \`removal_order\` (\`next_milestone_at\`) where \`next_milestone_at\` is not null`,
    )
    this.addSql(
      `create index \`removal_order_notice_at_index\` on \`removal_order\` (\`notice_at\`) where \`notice_at\` is not null`,
    )
    this.addSql(
      `create index \`removal_order_target_id_index\` on \`removal_order\` (\`target_id\`) where \`target_id\` is not null`,
    )
    this.addSql(
      `create index \`removal_order_target_url_index\` on \`removal_order\` (\`target_url\`) where \`target_url\` is not null`,
    )
  }
}
