import { Migration } from '@mikro-orm/migrations'

export class AuditTrail extends Migration {
  override up(): void {
    this.addSql(
      `create table \`audit_checkpoint\` (\`_id\` text not null primary key, \`tree_size\` integer not null, \`root_hash\` text not null, \`sealed_at\` datetime not null, \`signed_document\` text not null)`,
    )
    this.addSql(`create unique index \`audit_checkpoint_tree_size_unique\` on \`audit_checkpoint\` (\`tree_size\`)`)
    this.addSql(
      `create trigger \`delete_of_audit_checkpoint_refused\` BEFORE DELETE on \`audit_checkpoint\` for each ROW when true begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(
      `create trigger \`update_of_audit_checkpoint_refused\` BEFORE UPDATE on \`audit_checkpoint\` for each ROW when new._id is not old._id or new.tree_size is not old.tree_size or new.root_hash is not old.root_hash or new.sealed_at is not old.sealed_at or new.signed_document is not old.signed_document begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(
      `create trigger \`insert_of_audit_checkpoint_refused\` BEFORE INSERT on \`audit_checkpoint\` for each ROW when exists (select 1 from audit_checkpoint where _id = new._id or tree_size = new.tree_size) begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(`create table \`audit_tile\` (\`_id\` text not null primary key, \`hashes\` blob not null)`)
    this.addSql(
      `create trigger \`delete_of_audit_tile_refused\` BEFORE DELETE on \`audit_tile\` for each ROW when true begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(
      `create trigger \`update_of_audit_tile_refused\` BEFORE UPDATE on \`audit_tile\` for each ROW when new._id is not old._id or substr(new.hashes, 1, length(old.hashes)) is not old.hashes begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(
      `create trigger \`insert_of_audit_tile_refused\` BEFORE INSERT on \`audit_tile\` for each ROW when exists (select 1 from audit_tile where _id = new._id) begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(`alter table \`audit_entry\` add column \`on_behalf_of_id\` text null`)
    this.addSql(`alter table \`audit_entry\` add column \`before\` json null`)
    this.addSql(`alter table \`audit_entry\` add column \`after\` json null`)
    this.addSql(`alter table \`audit_entry\` add column \`leaf_index\` integer null`)
    this.addSql(`create unique index \`audit_entry_leaf_index_unique\` on \`audit_entry\` (\`leaf_index\`)`)
    this.addSql(`create index \`audit_entry_leaf_index__id_index\` on \`audit_entry\` (\`leaf_index\`, \`_id\`)`)
    this.addSql(`create index \`audit_entry_action__id_index\` on \`audit_entry\` (\`action\`, \`_id\`)`)
    this.addSql(
      `create index \`audit_entry_on_behalf_of_id__id_index\` on \`audit_entry\` (\`on_behalf_of_id\`, \`_id\`)`,
    )
    this.addSql(
      `create index \`audit_entry_organisation_id__id_index\` on \`audit_entry\` (\`organisation_id\`, \`_id\`)`,
    )
    this.addSql(`create index \`audit_entry_client_id__id_index\` on \`audit_entry\` (\`client_id\`, \`_id\`)`)
    this.addSql(
      `create trigger \`delete_of_audit_entry_refused\` BEFORE DELETE on \`audit_entry\` for each ROW when true begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(
      `create trigger \`update_of_audit_entry_refused\` BEFORE UPDATE on \`audit_entry\` for each ROW when new.leaf_index is not old.leaf_index and (old.leaf_index is not null or exists (select 1 from audit_entry where leaf_index = new.leaf_index)) or new._id is not old._id or new.at is not old.at or new.client_id is not old.client_id or new.organisation_id is not old.organisation_id or new.on_behalf_of_id is not old.on_behalf_of_id or new.action is not old.action or new.subject_id is not old.subject_id or new.\`before\` is not old.\`before\` or new.\`after\` is not old.\`after\` begin select raise(abort, 'The audit trail only grows.'); end`,
    )
    this.addSql(
      `create trigger \`insert_of_audit_entry_refused\` BEFORE INSERT on \`audit_entry\` for each ROW when new.leaf_index is not null or exists (select 1 from audit_entry where _id = new._id) begin select raise(abort, 'The audit trail only grows.'); end`,
    )
  }
}
