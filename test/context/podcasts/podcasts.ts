import type { Caller } from '../../../src/access/index.ts'
import { record } from '../../../src/audit/index.ts'
import type { Delivery } from '../../../src/delivery/index.ts'
import { RecipientEvents, visible } from '../../../src/kernel/index.ts'
import type { Storage, Transaction } from '../../../src/storage/index.ts'
import type { Registry } from '../../../src/subgraphs/registry/index.ts'
import { Podcast, type SendPodcastInput } from './podcast.ts'

export class Podcasts {
  readonly events: RecipientEvents

  constructor(private readonly parts: { storage: Storage<Caller>; delivery: Delivery; registry: Registry }) {
    this.events = new RecipientEvents({ delivery: parts.delivery, kind: 'podcasts' })
  }

  send(caller: Caller, { title }: SendPodcastInput): Promise<Podcast> {
    return this.parts.storage.transaction(caller, async (tx) => {
      const { id: platformId, jurisdiction } = await this.parts.registry.recipient(tx, caller.organisationId ?? '', [])
      const podcast = tx.create(Podcast, { platformId, jurisdiction, title, externalId: null })
      record(tx, 'podcast.sent', podcast)
      await this.events.append(tx, platformId, { kind: 'SENT', subject: podcast })
      return podcast
    })
  }

  async silence(tx: Transaction<Caller>, id: string): Promise<void> {
    const podcast = await visible(tx, Podcast, id, ['input', 'removalOrderId'])
    podcast.silenced = true
    record(tx, 'podcast.silenced', podcast)
  }

  goRound(caller: Caller): Promise<void> {
    return this.parts.storage.transaction(caller, async (tx) => {
      for (const podcast of await tx.findAll(Podcast, {})) podcast.rounds += 1
    })
  }
}
