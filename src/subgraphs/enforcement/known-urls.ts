import type { Caller } from '../../access/index.ts'
import { fragmentOf, urlKey } from '../../addresses/index.ts'
import { allBy, firstBy, isTurnOver, type Model, nextTurn, type Row, type Storage } from '../../storage/index.ts'
import { formsOf, KEY } from '../../texts/index.ts'
import { Merchant } from '../commerce/index.ts'
import { User } from '../identity/index.ts'
import { ContentItem, LiveStream } from '../publishing/index.ts'
import { type AddressedObject, type Platform, type Registry, UrlPatternKind } from '../registry/index.ts'
import type { TargetNode } from './target-node.ts'

/** What is known of a URL. */
export interface KnownUrl {
  /** Null where it belongs to no platform that takes part. */
  readonly platform: Row<Platform> | null
  /** Null where no node is known to stand there. */
  readonly node: TargetNode | null
}

/** What is known of some URLs, each under the URL as it was asked for. */
export type KnownUrls = ReadonlyMap<string, KnownUrl>

/**
 * Which of those whose addresses differ in spelling only is meant: a comment may stand at its post's address with a fragment, so the same
 * fragment goes first, then none; of several with other fragments none is.
 */
function meantBy<T extends { readonly url: string | null }>(url: string, candidates: readonly T[]): T | undefined {
  const withFragment = (fragment: string) => candidates.find((each) => fragmentOf(each.url ?? '') === fragment)
  const [only, ...others] = candidates
  return withFragment(fragmentOf(url)) ?? withFragment('') ?? (others.length === 0 ? only : undefined)
}

type Addressable = ContentItem | LiveStream | User | Merchant

const MODELS: Record<UrlPatternKind, Model<Addressable>> = {
  CONTENT_ITEM: ContentItem,
  LIVE_STREAM: LiveStream,
  USER: User,
  MERCHANT: Merchant,
}

/**
 * Finds what stands at URLs: their platform by domain; the node by the URL itself, however it is spelled, where its platform told it, and otherwise by
 * the external id that a URL pattern of the platform finds in it. A handful of reads for each platform, however many URLs.
 */
export class UrlDirectory {
  constructor(private readonly parts: { storage: Storage<Caller>; registry: Registry }) {}

  async look(urls: readonly string[]): Promise<KnownUrls> {
    const platforms = await this.parts.registry.platformsOfUrls(urls)
    const known = new Map<string, KnownUrl>()
    const ofPlatform = new Map<string, { platform: Row<Platform>; urls: string[] }>()
    for (const [at, url] of urls.entries()) {
      const platform = platforms[at] ?? null
      known.set(url, { platform, node: null })
      if (!platform) continue
      const own = ofPlatform.get(platform.id) ?? { platform, urls: [] }
      own.urls.push(url)
      ofPlatform.set(platform.id, own)
    }
    for (const { platform, urls: own } of ofPlatform.values())
      for (const [url, node] of await this.#nodesAt(platform, own)) known.set(url, { platform, node })
    return known
  }

  async #nodesAt(platform: Row<Platform>, urls: readonly string[]): Promise<Map<string, TargetNode>> {
    const told = await this.#byUrl(platform, urls)
    const others = urls.filter((url) => !told.has(url))
    return new Map([...told, ...(await this.#byPattern(platform, others))])
  }

  async #byUrl({ id: platformId }: Row<Platform>, urls: readonly string[]): Promise<Map<string, TargetNode>> {
    const { reader } = this.parts.storage
    const keys = new Map(urls.map((url) => [url, urlKey(url)]))
    const wanted = { by: 'urlKey' as const, values: [...keys.values()], where: { platformId } }
    const [items, streams] = await Promise.all([allBy(reader, ContentItem, wanted), allBy(reader, LiveStream, wanted)])
    return new Map(
      [...keys].flatMap(([url, key]): [string, TargetNode][] => {
        const node = meantBy(url, [...(items.get(key) ?? []), ...(streams.get(key) ?? [])])
        return node ? [[url, node]] : []
      }),
    )
  }

  async #byPattern(platform: Row<Platform>, urls: readonly string[]): Promise<Map<string, TargetNode>> {
    const objects = new Map<string, readonly AddressedObject[]>()
    for (const url of urls) {
      if (isTurnOver()) await nextTurn() // patterns that are long and many take a millisecond for one address
      objects.set(url, this.parts.registry.objectsAt(platform, url))
    }
    const nodes = await this.#byExternalId(platform, [...objects.values()].flat())
    return new Map(
      [...objects].flatMap(([url, candidates]) => {
        const node = candidates
          .flatMap((each) => keptAs(each).map((form) => nodes[each.kind].get(form)))
          .find((each) => each !== undefined)
        return node ? [[url, node]] : []
      }),
    )
  }

  async #byExternalId({ id: platformId }: Row<Platform>, objects: readonly AddressedObject[]) {
    const nodesOf = (kind: UrlPatternKind): Promise<Map<string, TargetNode>> => {
      const values = objects.flatMap((each) => (each.kind === kind ? keptAs(each) : []))
      return firstBy(this.parts.storage.reader, MODELS[kind], { by: 'externalId', values, where: { platformId } })
    }
    const { CONTENT_ITEM, LIVE_STREAM, USER, MERCHANT } = UrlPatternKind
    return {
      CONTENT_ITEM: await nodesOf(CONTENT_ITEM),
      LIVE_STREAM: await nodesOf(LIVE_STREAM),
      USER: await nodesOf(USER),
      MERCHANT: await nodesOf(MERCHANT),
    }
  }
}

/** The forms in which an external id that stands in an address may be kept; none where it can be none. */
function keptAs({ externalId }: AddressedObject): string[] {
  const read = KEY.read(externalId)
  return 'text' in read ? [formsOf(read.text)].flat() : []
}
