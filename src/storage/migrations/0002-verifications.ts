import { Migration } from '@mikro-orm/migrations'

export class Verifications extends Migration {
  override up(): void {
    this.addSql(
      `create table \`credential_challenge\` (\`_id\` text not null primary key, \`nonce\` text not null, \`expires_at\` datetime not null, \`user_id\` text not null)`,
    )
    this.addSql(`create unique index \`credential_challenge_nonce_unique\` on \`credential_challenge\` (\`nonce\`)`)
    this.addSql(
      `create table \`guardian_consent\` (\`_id\` text not null primary key, \`expires_at\` datetime not null, \`user_id\` text not null, \`platform_id\` text not null, \`number_index\` text not null, \`started_at\` datetime not null, \`code_digest\` text not null, \`sent_at\` datetime not null, \`sendings\` integer not null default 1, \`failed_attempts\` integer not null default 0, \`confirmed_at\` datetime null, \`guardian_id\` text not null)`,
    )
    this.addSql(
      `create index \`guardian_consent_user_id_started_at_index\` on \`guardian_consent\` (\`user_id\`, \`started_at\`)`,
    )
    this.addSql(
      `create index \`guardian_consent_number_index_started_at_index\` on \`guardian_consent\` (\`number_index\`, \`started_at\`)`,
    )
    this.addSql(
      `create table \`status_exception\` (\`_id\` text not null primary key, \`list_id\` text not null, \`position\` integer not null, \`status\` integer not null)`,
    )
    this.addSql(
      `create unique index \`status_exception_list_id_position_unique\` on \`status_exception\` (\`list_id\`, \`position\`)`,
    )
    this.addSql(
      `create table \`status_list\` (\`_id\` text not null primary key, \`platform_id\` text not null, \`assigned\` integer not null)`,
    )
    this.addSql(
      `create index \`status_list_platform_id_assigned_index\` on \`status_list\` (\`platform_id\`, \`assigned\`)`,
    )
    this.addSql(
      `create table \`verification_record\` (\`_id\` text not null primary key, \`user_id\` text not null, \`at\` datetime not null, \`kind\` text check (\`kind\` in ('VERIFIED', 'RENEWED', 'REVOKED')) not null, \`level\` text check (\`level\` in ('UNVERIFIED', 'PHONE', 'PERSONAL_ID')) not null, \`source\` text check (\`source\` in ('PHONE_CODE', 'CREDENTIAL', 'ATTESTATION')) null, \`reason\` text check (\`reason\` in ('NUMBER_LOST', 'FALSE_IDENTITY', 'ACCOUNT_TAKEN_OVER', 'ACCOUNT_CLOSED', 'ERASURE')) null, \`evidence\` text check (\`evidence\` in ('PHONE_CODE', 'ELECTRONIC_ID', 'BANK_ACCOUNT', 'IN_PERSON')) null, \`evidence_reference\` text null)`,
    )
    this.addSql(
      `create index \`verification_record_user_id__id_index\` on \`verification_record\` (\`user_id\`, \`_id\`)`,
    )
    // A check under way lasts five minutes: whoever upgrades within them asks for a new code.
    this.addSql(`delete from \`sealing_key\` where \`_id\` in (select \`_id\` from \`phone_verification\`)`)
    this.addSql(`delete from \`phone_verification\``)
    this.addSql(`alter table \`phone_verification\` add column \`number_index\` text not null`)
    this.addSql(`alter table \`phone_verification\` add column \`started_at\` datetime not null`)
    this.addSql(`alter table \`phone_verification\` add column \`sent_at\` datetime not null`)
    this.addSql(`alter table \`phone_verification\` add column \`sendings\` integer not null default 1`)
    this.addSql(`create index \`phone_verification_expires_at_index\` on \`phone_verification\` (\`expires_at\`)`)
    this.addSql(
      `create index \`phone_verification_user_id_started_at_index\` on \`phone_verification\` (\`user_id\`, \`started_at\`)`,
    )
    this.addSql(
      `create index \`phone_verification_number_index_started_at_index\` on \`phone_verification\` (\`number_index\`, \`started_at\`)`,
    )
    this.addSql(`pragma foreign_keys = off`)
    this.addSql(
      `create table \`platform__temp_alter\` (\`_id\` text not null primary key, \`name\` text not null, \`policy_profile_id\` text not null, \`jurisdiction\` text not null, \`kind\` text check (\`kind\` in ('DOMESTIC', 'CROSS_BORDER')) not null, \`country\` text not null, \`domains\` json not null, \`verification\` text check (\`verification\` in ('VERIGRAPH', 'OWN')) not null default 'VERIGRAPH')`,
    )
    this.addSql(
      `insert into \`platform__temp_alter\` select \`_id\`, \`name\`, \`policy_profile_id\`, \`jurisdiction\`, \`kind\`, \`country\`, \`domains\`, 'VERIGRAPH' as \`verification\` from \`platform\``,
    )
    this.addSql(`drop table \`platform\``)
    this.addSql(`alter table \`platform__temp_alter\` rename to \`platform\``)
    this.addSql(`pragma foreign_keys = on`)
    this.addSql(`alter table \`sealed_identity\` add column \`erase_at\` datetime null`)
    this.addSql(`create index \`sealed_identity_erase_at_index\` on \`sealed_identity\` (\`erase_at\`)`)
    this.addSql(`pragma foreign_keys = off`)
    this.addSql(
      `create table \`user__temp_alter\` (\`_id\` text not null primary key, \`platform_id\` text not null, \`jurisdiction\` text not null, \`external_id\` text not null, \`handle\` text not null, \`verification_level\` text check (\`verification_level\` in ('UNVERIFIED', 'PHONE', 'PERSONAL_ID')) not null default 'UNVERIFIED', \`verified_at\` datetime null, \`verification_expires_at\` datetime null, \`verification_source\` text check (\`verification_source\` in ('PHONE_CODE', 'CREDENTIAL', 'ATTESTATION')) null, \`status_list_id\` text null, \`status_position\` integer null, \`guardian_needed_until\` datetime null, \`guardian_id\` text null, \`suspended_at\` datetime null)`,
    )
    this.addSql(
      `insert into \`user__temp_alter\` select \`_id\`, \`platform_id\`, \`jurisdiction\`, \`external_id\`, \`handle\`, \`verification_level\`, \`verified_at\`, null as \`verification_expires_at\`, case \`verification_level\` when 'PHONE' then 'PHONE_CODE' when 'PERSONAL_ID' then 'CREDENTIAL' end as \`verification_source\`, null as \`status_list_id\`, null as \`status_position\`, null as \`guardian_needed_until\`, null as \`guardian_id\`, \`suspended_at\` from \`user\``,
    )
    this.addSql(`drop table \`user\``)
    this.addSql(`alter table \`user__temp_alter\` rename to \`user\``)
    this.addSql(`create index \`user_jurisdiction__id_index\` on \`user\` (\`jurisdiction\`, \`_id\`)`)
    this.addSql(`create index \`user_platform_id__id_index\` on \`user\` (\`platform_id\`, \`_id\`)`)
    this.addSql(
      `create unique index \`user_platform_id_external_id_unique\` on \`user\` (\`platform_id\`, \`external_id\`)`,
    )
    this.addSql(`pragma foreign_keys = on`)
  }
}
