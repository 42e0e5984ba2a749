import { defineContext, type Surroundings, targetKind } from '../../../src/context/index.ts'
import { InputError } from '../../../src/graph/index.ts'
import { NotFound } from '../../../src/kernel/index.ts'
import { registryContext } from '../../../src/subgraphs/registry/index.ts'
import { PodcastEventResolver, PodcastResolver } from './podcast.resolver.ts'
import { Podcast } from './podcast.ts'
import { Podcasts } from './podcasts.ts'

/** A context that nobody else knows of: a type, a target, a log, a job, a route, an activity and a table. */
export const podcastsContext = defineContext({
  name: 'podcasts',
  needs: { registry: registryContext },
  models: [Podcast],
  upgrades: [
    {
      name: '9001-podcasts',
      async sqlite(execute) {
        await execute(
          'create table `podcast` (`_id` text not null primary key, `platform_id` text not null, `jurisdiction` text not null, `external_id` text null, `title` text not null, `silenced` integer not null default false, `rounds` integer not null default 0)',
        )
        await execute('create index `podcast_platform_id__id_index` on `podcast` (`platform_id`, `_id`)')
      },
    },
  ],
  nodes: { Podcast },
  resolvers: [PodcastResolver, PodcastEventResolver],
  orphanedTypes: () => [InputError],
  build: ({ storage, delivery }: Surroundings, { registry }) => ({
    podcasts: new Podcasts({ storage, delivery, registry }),
  }),
  targets: [
    targetKind<Podcast, { podcasts: Podcasts }>({
      typename: 'Podcast',
      model: Podcast,
      actions: ['REMOVE_CONTENT'],
      told: 'title',
      titles: { en: 'Podcast episode', vi: 'Tập podcast' },
      userBehind: () => null,
      take: (tx, id, { podcasts }) => podcasts.silence(tx, id),
    }),
  ],
  logs: [
    {
      kind: 'podcasts',
      description: 'What `podcastEvents` tells; types `podcast.…`.',
      noun: 'podcast',
      readers: ['platform'],
      subscription: () => 'subscription { podcastEvents { cursor sequence kind occurredAt podcast { id title } } }',
    },
  ],
  jobs: ({ podcasts }, { actor }) => [{ every: 60_000, irreversible: false, work: () => podcasts.goRound(actor) }],
  routes: [
    {
      path: '/podcasts/:id.txt',
      mediaType: 'text/plain; charset=utf-8',
      roles: ['platform', 'officer'],
      languages: ['en'],
      async render({ params }, { rows }) {
        const podcast = await rows.one(Podcast, params.id ?? '')
        if (!podcast) throw new NotFound(['id'])
        return { bytes: Buffer.from(podcast.title), milliseconds: 0 }
      },
    },
  ],
  activity: {
    'podcast.sent': {
      name: 'PODCAST_SENT',
      description: 'An episode was sent.',
      texts: { EN: () => 'An episode was sent.', VI: () => 'Một tập podcast đã được phát.' },
    },
  },
})
