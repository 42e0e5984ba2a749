import { Migration } from '@mikro-orm/migrations'

/** Text messages are charged to budgets; an e-ID is found again; entries of status lists are given away in a secret order. */
export class TextMessagesAndPersons extends Migration {
  override up(): void {
    this.addSql(
      `create table \`message_spending\` (\`_id\` text not null primary key, \`ends_at\` datetime not null, \`spent\` integer not null)`,
    )
    this.addSql(`create index \`message_spending_ends_at_index\` on \`message_spending\` (\`ends_at\`)`)
    for (const check of ['phone_verification', 'guardian_consent']) {
      this.addSql(`drop index \`${check}_number_index_started_at_index\``)
      this.addSql(`drop index \`${check}_user_id_started_at_index\``)
      this.addSql(`alter table \`${check}\` drop column \`number_index\``)
    }
    this.addSql(`alter table \`sealed_identity\` add column \`person_index\` text null`)
    this.addSql(`create index \`sealed_identity_person_index_index\` on \`sealed_identity\` (\`person_index\`)`)
    this.addSql(`drop index \`status_list_platform_id_assigned_index\``)
    this.addSql(`alter table \`status_list\` drop column \`platform_id\``)
    this.addSql(`alter table \`status_list\` add column \`seed\` text null`)
    this.addSql(`create index \`status_list_assigned_index\` on \`status_list\` (\`assigned\`)`)
    this.addSql(
      `create table \`verification_record__temp_alter\` (\`_id\` text not null primary key, \`user_id\` text not null, \`at\` datetime not null, \`kind\` text check (\`kind\` in ('VERIFIED', 'RENEWED', 'REVOKED')) not null, \`level\` text check (\`level\` in ('UNVERIFIED', 'PHONE', 'PERSONAL_ID')) not null, \`source\` text check (\`source\` in ('PHONE_CODE', 'CREDENTIAL', 'ATTESTATION')) null, \`reason\` text check (\`reason\` in ('NUMBER_LOST', 'FALSE_IDENTITY', 'ACCOUNT_TAKEN_OVER', 'ACCOUNT_CLOSED', 'ERASURE', 'GUARDIAN_LOST')) null, \`evidence\` text check (\`evidence\` in ('PHONE_CODE', 'ELECTRONIC_ID', 'BANK_ACCOUNT', 'IN_PERSON')) null, \`evidence_reference\` text null)`,
    )
    this.addSql(
      `insert into \`verification_record__temp_alter\` select \`_id\`, \`user_id\`, \`at\`, \`kind\`, \`level\`, \`source\`, \`reason\`, \`evidence\`, \`evidence_reference\` from \`verification_record\``,
    )
    this.addSql(`drop table \`verification_record\``)
    this.addSql(`alter table \`verification_record__temp_alter\` rename to \`verification_record\``)
    this.addSql(
      `create index \`verification_record_user_id__id_index\` on \`verification_record\` (\`user_id\`, \`_id\`)`,
    )
  }
}
