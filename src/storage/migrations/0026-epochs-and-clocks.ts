import { Migration } from '@mikro-orm/migrations'

export class EpochsAndClocks extends Migration {
  override up(): void {
    this.addSql(
      `create table \`log_epoch\` (\`_id\` text not null primary key, \`number\` integer not null, \`floor\` integer not null, \`began_at\` datetime not null, \`tree_size\` integer null, \`root_hash\` text null)`,
    )
    this.addSql(`create unique index \`log_epoch_number_unique\` on \`log_epoch\` (\`number\`)`)
    this.addSql(
      `create table \`clock_confirmation\` (\`_id\` text not null primary key, \`count\` integer not null, \`confirmed_at\` datetime not null, \`newest_at\` datetime not null)`,
    )
    this.addSql(`create table \`write_attempt\` (\`_id\` text not null primary key, \`content\` text not null)`)
  }
}
