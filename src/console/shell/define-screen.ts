import { type ComponentType, lazy } from 'react'
import type { StringRouteParams } from 'wouter'
import type { Texts } from '../language/define-texts.ts'
import type { Abilities } from '../session/abilities.ts'

/** The counts of the navigation; use-counts.ts loads them in one query. */
export type CountName = 'open' | 'drafts' | 'live' | 'waiting'

type Visibility = (abilities: Abilities) => boolean

/** A page at a path; its properties are the parameters of the path. */
interface PageOf<Properties> {
  component: ComponentType<Properties>
  /** Whether it keeps its state when only the parameters change. */
  keepsState?: boolean
  /** Its visibility, if narrower than that of the screen. */
  visibleTo?: Visibility
}

/** The navigation entry of a screen, which leads to its first page. */
export interface NavigationEntry<Letter extends string = string> {
  label: Texts<string>
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>
  /** The key after `g`. */
  letter: Letter
  group: 'work' | 'know'
  /** The count shown beside it, and the noun for that. */
  count?: { name: CountName; noun: Texts<string> }
  /** A key that leads there without `g`. */
  shortcut?: string
}

interface ScreenDefinition<Path extends string, Letter extends string> {
  /** Visible to everybody by default. */
  visibleTo?: Visibility
  /** In the order of matching. */
  pages: { readonly [Each in Path]: PageOf<StringRouteParams<Each>> }
  navigation?: NavigationEntry<Letter>
}

/** A page whose parameters are known from its path only. */
export type Page = PageOf<Readonly<Record<string, string | undefined>>>

/** The definition of a screen. */
export interface Screen<Path extends string = string, Letter extends string = string> {
  visibleTo?: Visibility
  pages: Readonly<Record<Path, Page>>
  navigation?: NavigationEntry<Letter>
}

export const defineScreen = <const Path extends string, const Letter extends string = never>(
  screen: ScreenDefinition<Path, Letter>,
): Screen<Path, Letter> => screen as Screen<Path, Letter>

/** Returns a page component that is loaded on first use. */
export const lazily = <Properties>(load: () => Promise<ComponentType<Properties>>) =>
  lazy(async () => ({ default: await load() }))

/** The same list if no path and no letter is used twice; otherwise a message type that nothing can be assigned to. */
type Distinct<Screens extends readonly unknown[], Claimed = never> = Screens extends readonly [
  infer First,
  ...infer Rest,
]
  ? First extends Screen<infer Path, infer Letter>
    ? [(Path | `g ${Letter}`) & Claimed] extends [never]
      ? [First, ...Distinct<Rest, Claimed | Path | `g ${Letter}`>]
      : [`${(Path | `g ${Letter}`) & Claimed & string} is claimed twice`]
    : never
  : []

/** Returns all screens, in the order of the navigation. */
export const listScreens = <const Screens extends readonly Screen[]>(
  screens: Screens & Distinct<Screens>,
): readonly Screen[] => screens
