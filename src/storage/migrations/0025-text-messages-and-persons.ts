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
  }
}
