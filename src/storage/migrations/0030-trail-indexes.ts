import { Migration } from '@mikro-orm/migrations'

/** An entry that is not sealed yet stands in one index of its place, and one that is in the other: each was in both. */
export class TrailIndexes extends Migration {
  override up(): void {
    this.addSql(`drop index \`audit_entry_leaf_index_unique\``)
    this.addSql(`drop index \`audit_entry_leaf_index__id_index\``)
    this.addSql(
      `create unique index \`audit_entry_leaf_index_unique\` on \`audit_entry\` (\`leaf_index\`) where \`leaf_index\` is not null`,
    )
    this.addSql(
      `create index \`audit_entry_leaf_index__id_index\` on \`audit_entry\` (\`leaf_index\`, \`_id\`) where \`leaf_index\` is null`,
    )
  }
}
