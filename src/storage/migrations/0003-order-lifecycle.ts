import { Migration } from '@mikro-orm/migrations'

export class OrderLifecycle extends Migration {
  override up(): void {
    this.addSql(
      `create table \`appeal\` (\`_id\` text not null primary key, \`removal_order_id\` text not null, \`user_id\` text not null, \`platform_id\` text not null, \`jurisdiction\` text not null, \`filed_by\` text not null, \`statement\` text not null, \`filed_at\` datetime not null, \`decided_at\` datetime null, \`upheld\` integer null, \`explanation\` text null, \`decided_by\` text null)`,
    )
    this.addSql(`create unique index \`appeal_removal_order_id_unique\` on \`appeal\` (\`removal_order_id\`)`)
    this.addSql(`create index \`appeal_platform_id__id_index\` on \`appeal\` (\`platform_id\`, \`_id\`)`)
    this.addSql(`create index \`appeal_jurisdiction__id_index\` on \`appeal\` (\`jurisdiction\`, \`_id\`)`)
    this.addSql(`alter table \`objection\` add column \`decided_at\` datetime null`)
    this.addSql(`alter table \`objection\` add column \`upheld\` integer null`)
    this.addSql(`alter table \`objection\` add column \`explanation\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`time_allowed\` bigint null`)
    this.addSql(`alter table \`removal_order\` add column \`time_left\` bigint null`)
    this.addSql(`alter table \`removal_order\` add column \`milestones_passed\` integer not null default 0`)
    this.addSql(`alter table \`removal_order\` add column \`next_milestone_at\` datetime null`)
    this.addSql(`alter table \`removal_order\` add column \`confidential_for\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`affected_user_id\` text null`)
    this.addSql(`alter table \`removal_order\` add column \`notice_at\` datetime null`)
    this.addSql(`alter table \`removal_order\` add column \`user_notified_at\` datetime null`)
    this.addSql(`alter table \`removal_order\` add column \`restoration_due_at\` datetime null`)
    this.addSql(`alter table \`removal_order\` add column \`restored_at\` datetime null`)
    // Orders that were issued before get their clock's milestones, and the user whom they affect.
    this.addSql(
      `update \`removal_order\` set \`time_allowed\` = \`due_at\` - \`issued_at\`, \`user_notified_at\` = \`issued_at\` where \`issued_at\` is not null`,
    )
    this.addSql(
      `update \`removal_order\` set \`next_milestone_at\` = \`issued_at\` + \`time_allowed\` / 2 where \`status\` in ('ISSUED', 'ACKNOWLEDGED')`,
    )
    this.addSql(
      `update \`removal_order\` set \`time_left\` = max(0, \`due_at\` - (select max(\`filed_at\`) from \`objection\` where \`removal_order_id\` = \`removal_order\`.\`_id\`)) where \`status\` = 'OBJECTED'`,
    )
    this.addSql(
      `update \`removal_order\` set \`affected_user_id\` = coalesce((select \`_id\` from \`user\` where \`_id\` = \`target_id\`), (select \`author_id\` from \`content_item\` where \`_id\` = \`target_id\`), (select \`host_id\` from \`live_stream\` where \`_id\` = \`target_id\`), (select \`owner_id\` from \`merchant\` where \`_id\` = \`target_id\`))`,
    )
    this.addSql(`create index \`removal_order_target_url_index\` on \`removal_order\` (\`target_url\`)`)
    this.addSql(`create index \`removal_order_target_id_index\` on \`removal_order\` (\`target_id\`)`)
    this.addSql(`create index \`removal_order_notice_at_index\` on \`removal_order\` (\`notice_at\`)`)
    this.addSql(`create index \`removal_order_next_milestone_at_index\` on \`removal_order\` (\`next_milestone_at\`)`)
  }
}
