import type { Caller } from '../../../access/index.ts'
import { fragmentOf, urlKey } from '../../../addresses/index.ts'
import type { TargetKinds, TargetModel, TargetRow } from '../../../context/index.ts'
import { allBy, firstBy, isTurnOver, type Model, nextTurn, type Row, type Storage } from '../../../storage/index.ts'
import { formsOf, KEY } from '../../../texts/index.ts'
import type { AddressedObject, Platform, Registry } from '../../registry/index.ts'

/** The platform and the node that a URL belongs to. */
export interface KnownUrl {
  /** Null when it belongs to no registered platform. */
  readonly platform: Row<Platform> | null
  /** Null when no node is known at this URL. */
  readonly node: TargetRow | null
}

/** The result of a lookup, by the URLs as they were given. */
export type KnownUrls = ReadonlyMap<string, KnownUrl>

/** A target whose own URL is stored. */
type Addressed = TargetModel & { url: string | null; urlKey: string | null }

/**
 * Selects among nodes whose URLs differ in spelling only. A comment may have its post's URL with a fragment, so the same fragment is
 * preferred, then no fragment; of several with other fragments none is selected.
 */
function meantBy<T extends { readonly url: string | null }>(url: string, candidates: readonly T[]): T | undefined {
  const withFragment = (fragment: string) => candidates.find((each) => fragmentOf(each.url ?? '') === fragment)
  const [only, ...others] = candidates
  return withFragment(fragmentOf(url)) ?? withFragment('') ?? (others.length === 0 ? only : undefined)
}

/**
 * Looks up URLs: the platform by domain; the node by its own URL, in any spelling, if its platform has given one, and otherwise by the
 * external id that a URL pattern of the platform finds in the URL. A few reads per platform, whatever the number of URLs.
 */
export class UrlDirectory {
  constructor(private readonly parts: { storage: Storage<Caller>; registry: Registry; targets: TargetKinds }) {}

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

  async #nodesAt(platform: Row<Platform>, urls: readonly string[]): Promise<Map<string, TargetRow>> {
    const told = await this.#byUrl(platform, urls)
    const others = urls.filter((url) => !told.has(url))
    return new Map([...told, ...(await this.#byPattern(platform, others))])
  }

  async #byUrl({ id: platformId }: Row<Platform>, urls: readonly string[]): Promise<Map<string, TargetRow>> {
    const { storage, targets } = this.parts
    const keys = new Map(urls.map((url) => [url, urlKey(url)]))
    const wanted = { by: 'urlKey' as const, values: [...keys.values()], where: { platformId } }
    const addressed = targets.all
      .filter(({ hasUrl }) => hasUrl)
      .map(({ model }) => model as unknown as Model<Addressed>)
    const found = await Promise.all(addressed.map((model) => allBy(storage.reader, model, wanted)))
    return new Map(
      [...keys].flatMap(([url, key]): [string, TargetRow][] => {
        const node = meantBy(
          url,
          found.flatMap((rows) => rows.get(key) ?? []),
        )
        return node ? [[url, node]] : []
      }),
    )
  }

  async #byPattern(platform: Row<Platform>, urls: readonly string[]): Promise<Map<string, TargetRow>> {
    const objects = new Map<string, readonly AddressedObject[]>()
    for (const url of urls) {
      if (isTurnOver()) await nextTurn() // long lists of patterns take a millisecond per URL
      objects.set(url, this.parts.registry.objectsAt(platform, url))
    }
    const nodes = await this.#byExternalId(platform, [...objects.values()].flat())
    return new Map(
      [...objects].flatMap(([url, candidates]) => {
        const node = candidates
          .flatMap((each) => keptAs(each).map((form) => nodes.get(each.kind)?.get(form)))
          .find((each) => each !== undefined)
        return node ? [[url, node]] : []
      }),
    )
  }

  async #byExternalId({ id: platformId }: Row<Platform>, objects: readonly AddressedObject[]) {
    const { storage, targets } = this.parts
    const nodes = new Map<string, Map<string, TargetRow>>()
    for (const { urlPattern, model } of targets.all) {
      if (urlPattern === undefined) continue
      const values = objects.flatMap((each) => (each.kind === urlPattern.name ? keptAs(each) : []))
      nodes.set(
        urlPattern.name,
        await firstBy(storage.reader, model, { by: 'externalId', values, where: { platformId } }),
      )
    }
    return nodes
  }
}

/** Returns the forms in which the external id of a URL may be stored; empty when it is no possible id. */
function keptAs({ externalId }: AddressedObject): string[] {
  const read = KEY.read(externalId)
  return 'text' in read ? [formsOf(read.text)].flat() : []
}
