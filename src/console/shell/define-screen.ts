import { type ComponentType, lazy } from 'react'
import type { StringRouteParams } from 'wouter'
import type { Texts } from '../language/define-texts.ts'
import type { Abilities } from '../session/abilities.ts'

/** What the navigation can count; all of it is asked for at once, by use-counts.ts. */
export type CountName = 'open' | 'drafts' | 'live' | 'waiting'

type Visibility = (abilities: Abilities) => boolean

/** A page at a path; its properties are the parameters of the path. */
interface PageOf<Properties> {
  component: ComponentType<Properties>
  /** Whether it keeps its state when only the parameters change. */
  keepsState?: boolean
  /** Who sees it, where not all who see the screen do. */
  visibleTo?: Visibility
}

/** How a screen is gone to: the first of its pages. */
export interface NavigationEntry<Letter extends string = string> {
  label: Texts<string>
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>
  /** Typed after `g`. */
  letter: Letter
  group: 'work' | 'know'
  /** What is counted beside it, and the noun for that. */
  count?: { name: CountName; noun: Texts<string> }
  /** A key that leads there without `g`. */
  shortcut?: string
}

interface ScreenDefinition<Path extends string, Letter extends string> {
  /** Everybody, when not said otherwise. */
  visibleTo?: Visibility
  /** In the order in which paths are matched. */
  pages: { readonly [Each in Path]: PageOf<StringRouteParams<Each>> }
  navigation?: NavigationEntry<Letter>
}

/** A page of which the path alone knows the parameters. */
export type Page = PageOf<Readonly<Record<string, string | undefined>>>

/** What a screen says of itself. */
export interface Screen<Path extends string = string, Letter extends string = string> {
  visibleTo?: Visibility
  pages: Readonly<Record<Path, Page>>
  navigation?: NavigationEntry<Letter>
}

export const defineScreen = <const Path extends string, const Letter extends string = never>(
  screen: ScreenDefinition<Path, Letter>,
): Screen<Path, Letter> => screen as Screen<Path, Letter>

/** A page that is loaded once it is gone to. */
export const lazily = <Properties>(load: () => Promise<ComponentType<Properties>>) =>
  lazy(async () => ({ default: await load() }))

/** The same list where no path and no letter is claimed twice; else a sentence that nothing can be assigned to. */
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

/** All screens, in the order of the navigation. */
export const listScreens = <const Screens extends readonly Screen[]>(
  screens: Screens & Distinct<Screens>,
): readonly Screen[] => screens
