import { Migration } from '@mikro-orm/migrations'

export class Initial extends Migration {
  override up(): void {
    this.addSql(
      `create table \`agency\` (\`_id\` text not null primary key, \`name\` text not null, \`country\` text not null)`,
    )
    this.addSql(
      `create table \`api_client\` (\`_id\` text not null primary key, \`organisation_id\` text not null, \`jurisdiction\` text not null, \`roles\` json not null)`,
    )
    this.addSql(
      `create table \`audit_entry\` (\`_id\` text not null primary key, \`at\` datetime not null, \`client_id\` text not null, \`organisation_id\` text null, \`action\` text not null, \`subject_id\` text not null)`,
    )
    this.addSql(`create index \`audit_entry_subject_id__id_index\` on \`audit_entry\` (\`subject_id\`, \`_id\`)`)
    this.addSql(
      `create table \`content_item\` (\`_id\` text not null primary key, \`platform_id\` text not null, \`jurisdiction\` text not null, \`kind\` text check (\`kind\` in ('COMMENT', 'POST')) not null, \`author_id\` text not null, \`text\` text null, \`url\` text null, \`in_reply_to_id\` text null, \`external_id\` text null, \`status\` text check (\`status\` in ('PUBLISHED', 'REMOVED')) not null default 'PUBLISHED', \`published_at\` datetime not null, \`removed_at\` datetime null)`,
    )
    this.addSql(`create index \`content_item_platform_id_url_index\` on \`content_item\` (\`platform_id\`, \`url\`)`)
    this.addSql(`create index \`content_item_author_id__id_index\` on \`content_item\` (\`author_id\`, \`_id\`)`)
    this.addSql(`create index \`content_item_jurisdiction__id_index\` on \`content_item\` (\`jurisdiction\`, \`_id\`)`)
    this.addSql(`create index \`content_item_platform_id__id_index\` on \`content_item\` (\`platform_id\`, \`_id\`)`)
    this.addSql(
      `create unique index \`content_item_platform_id_external_id_unique\` on \`content_item\` (\`platform_id\`, \`external_id\`)`,
    )
    this.addSql(`create table \`event_log\` (\`_id\` text not null primary key, \`last_sequence\` integer not null)`)
    this.addSql(
      `create table \`idempotency_record\` (\`_id\` text not null primary key, \`input_hash\` text not null, \`answer_id\` text not null, \`first_at\` datetime not null)`,
    )
    this.addSql(
      `create table \`internet_service_provider\` (\`_id\` text not null primary key, \`name\` text not null, \`policy_profile_id\` text not null, \`jurisdiction\` text not null)`,
    )
    this.addSql(
      `create table \`live_stream\` (\`_id\` text not null primary key, \`platform_id\` text not null, \`jurisdiction\` text not null, \`host_id\` text not null, \`title\` text not null, \`url\` text null, \`commercial\` integer not null, \`status\` text check (\`status\` in ('LIVE', 'ENDED', 'INTERRUPTED')) not null default 'LIVE', \`started_at\` datetime not null, \`ended_at\` datetime null)`,
    )
    this.addSql(`create index \`live_stream_platform_id_url_index\` on \`live_stream\` (\`platform_id\`, \`url\`)`)
    this.addSql(`create index \`live_stream_host_id__id_index\` on \`live_stream\` (\`host_id\`, \`_id\`)`)
    this.addSql(
      `create index \`live_stream_jurisdiction_status__id_index\` on \`live_stream\` (\`jurisdiction\`, \`status\`, \`_id\`)`,
    )
    this.addSql(
      `create index \`live_stream_platform_id_status__id_index\` on \`live_stream\` (\`platform_id\`, \`status\`, \`_id\`)`,
    )
    this.addSql(
      `create table \`log_event\` (\`_id\` text not null primary key, \`log_id\` text not null, \`sequence\` integer not null, \`kind\` text not null, \`subject_id\` text not null, \`occurred_at\` datetime not null)`,
    )
    this.addSql(`create unique index \`log_event_log_id_sequence_unique\` on \`log_event\` (\`log_id\`, \`sequence\`)`)
    this.addSql(
      `create table \`merchant\` (\`_id\` text not null primary key, \`platform_id\` text not null, \`jurisdiction\` text not null, \`owner_id\` text not null, \`name\` text not null, \`status\` text check (\`status\` in ('ACTIVE', 'SUSPENDED')) not null default 'ACTIVE', \`registered_at\` datetime not null)`,
    )
    this.addSql(`create index \`merchant_owner_id__id_index\` on \`merchant\` (\`owner_id\`, \`_id\`)`)
    this.addSql(`create index \`merchant_jurisdiction__id_index\` on \`merchant\` (\`jurisdiction\`, \`_id\`)`)
    this.addSql(`create index \`merchant_platform_id__id_index\` on \`merchant\` (\`platform_id\`, \`_id\`)`)
    this.addSql(
      `create table \`objection\` (\`_id\` text not null primary key, \`removal_order_id\` text not null, \`ground\` text check (\`ground\` in ('IMPOSSIBLE', 'MANIFEST_ERROR', 'INSUFFICIENT_INFORMATION')) not null, \`details\` text not null, \`filed_at\` datetime not null)`,
    )
    this.addSql(
      `create index \`objection_removal_order_id__id_index\` on \`objection\` (\`removal_order_id\`, \`_id\`)`,
    )
    this.addSql(
      `create table \`phone_verification\` (\`_id\` text not null primary key, \`expires_at\` datetime not null, \`user_id\` text not null, \`platform_id\` text not null, \`sealed\` text null, \`code_digest\` text not null, \`failed_attempts\` integer not null default 0, \`confirmed_at\` datetime null)`,
    )
    this.addSql(
      `create table \`platform\` (\`_id\` text not null primary key, \`name\` text not null, \`policy_profile_id\` text not null, \`jurisdiction\` text not null, \`kind\` text check (\`kind\` in ('DOMESTIC', 'CROSS_BORDER')) not null, \`country\` text not null, \`domains\` json not null)`,
    )
    this.addSql(`create table \`platform_domain\` (\`_id\` text not null primary key, \`platform_id\` text not null)`)
    this.addSql(
      `create table \`removal_order\` (\`_id\` text not null primary key, \`reference\` text not null, \`agency_id\` text not null, \`recipient_id\` text not null, \`jurisdiction\` text not null, \`target_id\` text null, \`target_url\` text null, \`action\` text check (\`action\` in ('REMOVE_CONTENT', 'INTERRUPT_STREAM', 'SUSPEND_USER', 'SUSPEND_MERCHANT', 'WITHDRAW_ADVERTISEMENT', 'BLOCK_WEBSITE', 'DISCONNECT_SERVER')) not null, \`urgency\` text check (\`urgency\` in ('ORDINARY', 'URGENT', 'EMERGENCY')) not null, \`legal_basis\` text not null, \`reasons\` text not null, \`status\` text check (\`status\` in ('DRAFT', 'ISSUED', 'ACKNOWLEDGED', 'COMPLIED', 'OBJECTED', 'WITHDRAWN')) not null default 'DRAFT', \`drafted_by\` text not null, \`approved_by\` text null, \`drafted_at\` datetime not null, \`issued_at\` datetime null, \`acknowledged_at\` datetime null, \`complied_at\` datetime null, \`compliance_reported_at\` datetime null, \`compliance_note\` text null, \`withdrawn_at\` datetime null, \`withdrawal_reason\` text null, \`due_at\` datetime null, \`signed_document\` text null)`,
    )
    this.addSql(
      `create index \`removal_order_jurisdiction_status__id_index\` on \`removal_order\` (\`jurisdiction\`, \`status\`, \`_id\`)`,
    )
    this.addSql(
      `create index \`removal_order_jurisdiction__id_index\` on \`removal_order\` (\`jurisdiction\`, \`_id\`)`,
    )
    this.addSql(
      `create index \`removal_order_recipient_id_status__id_index\` on \`removal_order\` (\`recipient_id\`, \`status\`, \`_id\`)`,
    )
    this.addSql(
      `create index \`removal_order_recipient_id__id_index\` on \`removal_order\` (\`recipient_id\`, \`_id\`)`,
    )
    this.addSql(
      `create unique index \`removal_order_agency_id_reference_unique\` on \`removal_order\` (\`agency_id\`, \`reference\`)`,
    )
    this.addSql(
      `create table \`sealed_identity\` (\`_id\` text not null primary key, \`user_id\` text not null, \`platform_id\` text not null, \`level\` text check (\`level\` in ('UNVERIFIED', 'PHONE', 'PERSONAL_ID')) not null, \`verified_at\` datetime not null, \`sealed\` text not null, \`phone_index\` text not null)`,
    )
    this.addSql(`create unique index \`sealed_identity_user_id_unique\` on \`sealed_identity\` (\`user_id\`)`)
    this.addSql(`create index \`sealed_identity_phone_index_index\` on \`sealed_identity\` (\`phone_index\`)`)
    this.addSql(`create table \`sealing_key\` (\`_id\` text not null primary key, \`wrapped_key\` text not null)`)
    this.addSql(
      `create table \`user\` (\`_id\` text not null primary key, \`platform_id\` text not null, \`jurisdiction\` text not null, \`external_id\` text not null, \`handle\` text not null, \`verification_level\` text check (\`verification_level\` in ('UNVERIFIED', 'PHONE', 'PERSONAL_ID')) not null default 'UNVERIFIED', \`verified_at\` datetime null, \`suspended_at\` datetime null)`,
    )
    this.addSql(`create index \`user_jurisdiction__id_index\` on \`user\` (\`jurisdiction\`, \`_id\`)`)
    this.addSql(`create index \`user_platform_id__id_index\` on \`user\` (\`platform_id\`, \`_id\`)`)
    this.addSql(
      `create unique index \`user_platform_id_external_id_unique\` on \`user\` (\`platform_id\`, \`external_id\`)`,
    )
  }
}
