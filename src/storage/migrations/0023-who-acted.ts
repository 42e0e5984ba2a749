import { Migration } from '@mikro-orm/migrations'

/** Whose country an entry is, by the row that it is about, or else by the organisation whose client acted. */
const JURISDICTION = `coalesce(
  case substr(\`subject_id\`, 1, instr(\`subject_id\`, '_') - 1)
    when 'order' then (select \`jurisdiction\` from \`removal_order\` where \`_id\` = \`subject_id\`)
    when 'appeal' then (select \`jurisdiction\` from \`appeal\` where \`_id\` = \`subject_id\`)
    when 'usr' then (select \`jurisdiction\` from \`user\` where \`_id\` = \`subject_id\`)
    when 'content' then (select \`jurisdiction\` from \`content_item\` where \`_id\` = \`subject_id\`)
    when 'live' then (select \`jurisdiction\` from \`live_stream\` where \`_id\` = \`subject_id\`)
    when 'merchant' then (select \`jurisdiction\` from \`merchant\` where \`_id\` = \`subject_id\`)
    when 'client' then (select \`jurisdiction\` from \`api_client\` where \`_id\` = \`subject_id\`)
    when 'platform' then (select \`jurisdiction\` from \`platform\` where \`_id\` = \`subject_id\`)
    when 'isp' then (select \`jurisdiction\` from \`internet_service_provider\` where \`_id\` = \`subject_id\`)
    when 'agency' then (select \`country\` from \`agency\` where \`_id\` = \`subject_id\`)
    when 'identity' then (select \`jurisdiction\` from \`user\` where \`_id\` = (select \`user_id\` from \`sealed_identity\` where \`_id\` = \`subject_id\`))
  end,
  (select \`jurisdiction\` from \`platform\` where \`_id\` = \`organisation_id\`),
  (select \`jurisdiction\` from \`internet_service_provider\` where \`_id\` = \`organisation_id\`),
  (select \`country\` from \`agency\` where \`_id\` = \`organisation_id\`)
)`

/** An entry names the token's subject and its country. What is there already gets a country, which is not among what was sealed, so that its hash stays. */
export class WhoActed extends Migration {
  override up(): void {
    this.addSql(`alter table \`audit_entry\` add column \`token_issuer\` text null`)
    this.addSql(`alter table \`audit_entry\` add column \`token_subject\` text null`)
    this.addSql(`alter table \`audit_entry\` add column \`jurisdiction\` text null`)
    this.addSql(`alter table \`audit_entry\` add column \`jurisdiction_sealed\` integer not null default false`)
    this.addSql(`drop trigger if exists \`update_of_audit_entry_refused\``)
    this.addSql(`update \`audit_entry\` set \`jurisdiction\` = ${JURISDICTION}`)
    this.addSql(
      `create index \`audit_entry_token_subject__id_index\` on \`audit_entry\` (\`token_subject\`, \`_id\`) where \`token_subject\` is not null`,
    )
    this.addSql(`create index \`audit_entry_jurisdiction__id_index\` on \`audit_entry\` (\`jurisdiction\`, \`_id\`)`)
    this.addSql(
      `create trigger \`update_of_audit_entry_refused\` BEFORE UPDATE on \`audit_entry\` for each ROW when new.leaf_index is not old.leaf_index and (old.leaf_index is not null or exists (select 1 from audit_entry where leaf_index = new.leaf_index)) or new._id is not old._id or new.at is not old.at or new.client_id is not old.client_id or new.organisation_id is not old.organisation_id or new.on_behalf_of_id is not old.on_behalf_of_id or new.action is not old.action or new.subject_id is not old.subject_id or new.\`before\` is not old.\`before\` or new.\`after\` is not old.\`after\` or new.token_issuer is not old.token_issuer or new.token_subject is not old.token_subject or new.jurisdiction is not old.jurisdiction or new.jurisdiction_sealed is not old.jurisdiction_sealed begin select raise(abort, 'The audit trail only grows.'); end`,
    )
  }
}
