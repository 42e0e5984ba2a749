import {
  IconActivity,
  IconBroadcast,
  IconBuildingCommunity,
  IconChecks,
  IconClipboardList,
  IconFilePlus,
  IconId,
  IconListDetails,
  IconScale,
  IconWebhook,
} from '@tabler/icons-react'
import type { Messages } from '../language/messages/vi.ts'
import type { Abilities } from '../session/abilities.ts'

type Label = keyof Omit<Messages['navigation'], 'groups' | 'label' | 'more' | 'counted'>
export type CountName = 'open' | 'drafts' | 'live' | 'waiting'

/** A screen that can be gone to. */
export interface Destination {
  name: Label
  href: string
  icon: typeof IconActivity
  /** Typed after `g`. */
  letter: string
  /** What is counted beside it. */
  count?: CountName
  group: keyof Messages['navigation']['groups']
  for: (abilities: Abilities) => boolean
}

const everybody = () => true

/** All screens, in their order. What comes later (campaigns, disclosures …) is a line here, in one of the groups. */
const DESTINATIONS: readonly Destination[] = [
  {
    name: 'now',
    href: '/',
    icon: IconActivity,
    letter: 'n',
    group: 'work',
    for: ({ seesOrders, administers }) => seesOrders || administers,
  },
  {
    name: 'orders',
    href: '/orders',
    icon: IconListDetails,
    letter: 'o',
    count: 'open',
    group: 'work',
    for: ({ seesOrders }) => seesOrders,
  },
  { name: 'newOrder', href: '/new', icon: IconFilePlus, letter: 'c', group: 'work', for: ({ drafts }) => drafts },
  {
    name: 'approvals',
    href: '/approvals',
    icon: IconChecks,
    letter: 'a',
    count: 'drafts',
    group: 'work',
    for: ({ approves }) => approves,
  },
  {
    name: 'live',
    href: '/live',
    icon: IconBroadcast,
    letter: 'l',
    count: 'live',
    group: 'work',
    for: ({ seesPlatforms }) => seesPlatforms,
  },
  {
    name: 'clients',
    href: '/clients',
    icon: IconId,
    letter: 'm',
    count: 'waiting',
    group: 'work',
    for: ({ seesClients }) => seesClients,
  },
  { name: 'platforms', href: '/platforms', icon: IconBuildingCommunity, letter: 'p', group: 'know', for: everybody },
  { name: 'policy', href: '/policy', icon: IconScale, letter: 'y', group: 'know', for: everybody },
  {
    name: 'audit',
    href: '/audit',
    icon: IconClipboardList,
    letter: 'u',
    group: 'know',
    for: ({ readsTrail }) => readsTrail,
  },
  {
    name: 'webhooks',
    href: '/webhooks',
    icon: IconWebhook,
    letter: 'w',
    group: 'know',
    for: ({ seesWebhooks }) => seesWebhooks,
  },
]

export const destinationsFor = (abilities: Abilities): readonly Destination[] =>
  DESTINATIONS.filter((destination) => destination.for(abilities))

/** Whether an address belongs to a destination. */
export const isAt = ({ href }: Destination, path: string): boolean =>
  href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`)
