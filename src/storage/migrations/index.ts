import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'

/** The versions of the SQLite schema, oldest first. One that has been released never changes. */
export const migrations: readonly { name: string; class: Constructor<Migration> }[] = []
