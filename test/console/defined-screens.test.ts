import { globSync, readFileSync } from 'node:fs'
import { defineTexts } from '../../src/console/language/define-texts.ts'
import { abilitiesOf } from '../../src/console/session/abilities.ts'
import { defineScreen, listScreens } from '../../src/console/shell/define-screen.ts'
import { destinationsFor, isAt, keysTo } from '../../src/console/shell/navigation.ts'
import { routesFor } from '../../src/console/shell/routes-for.ts'

const Nothing = () => null
const Thing = (_: { id: string }) => null
const Chosen = (_: { id?: string }) => null

const home = defineScreen({
  visibleTo: ({ drafts }) => drafts,
  pages: { '/': { component: Nothing } },
  navigation: { label: { vi: 'Nhà', en: 'Home' }, icon: Nothing, letter: 'h', group: 'work' },
})

const things = defineScreen({
  pages: {
    '/things': { component: Nothing },
    '/things/new': { component: Nothing, visibleTo: ({ approves }) => approves },
    '/things/:id': { component: Thing },
  },
  navigation: { label: { vi: 'Vật', en: 'Things' }, icon: Nothing, letter: 't', group: 'know' },
})

const campaigns = defineScreen({
  visibleTo: ({ approves }) => approves,
  pages: { '/campaigns/:id?': { component: Chosen, keepsState: true } },
  navigation: {
    label: { vi: 'Chiến dịch', en: 'Campaigns' },
    icon: Nothing,
    letter: 'k',
    group: 'work',
    count: { name: 'open', noun: { vi: 'đang chạy', en: 'running' } },
    shortcut: 'k',
  },
})

const SCREENS = listScreens([
  home,
  things,
  campaigns, // the one line that a screen needs beside its folder
])

const DIRECTOR = abilitiesOf(['director'])
const OFFICER = abilitiesOf(['officer'])
const PLATFORM = abilitiesOf(['platform'])

const pathsOf = (...[screens, abilities]: Parameters<typeof routesFor>) =>
  routesFor(screens, abilities).map(({ path }) => path)

describe('a screen that is listed', () => {
  it('has its routes, in the order in which they are matched, for those who may see them', () => {
    expect(pathsOf(SCREENS, DIRECTOR)).toEqual(['/', '/things', '/things/new', '/things/:id', '/campaigns/:id?'])
    expect(pathsOf(SCREENS, OFFICER)).toEqual(['/', '/things', '/things/:id'])
    expect(routesFor(SCREENS, DIRECTOR).at(-1)).toEqual({
      path: '/campaigns/:id?',
      component: Chosen,
      keepsState: true,
    })
  })

  it('stands in the navigation in the language of the viewer, for those who may see it', () => {
    const [, , third] = destinationsFor(SCREENS, DIRECTOR, 'vi')
    expect(third).toMatchObject({ label: 'Chiến dịch', href: '/campaigns', count: { name: 'open', noun: 'đang chạy' } })
    expect(destinationsFor(SCREENS, DIRECTOR, 'en').map(({ label }) => label)).toEqual(['Home', 'Things', 'Campaigns'])
    expect(destinationsFor(SCREENS, OFFICER, 'en').map(({ label }) => label)).toEqual(['Home', 'Things'])
  })

  it('has its keys', () => {
    const keys = keysTo(destinationsFor(SCREENS, DIRECTOR, 'en')).map(([key, { href }]) => [key, href])
    expect(Object.fromEntries(keys)).toEqual({
      'g h': '/',
      'g t': '/things',
      'g k': '/campaigns',
      k: '/campaigns',
    })
  })

  it('is where its pages are', () => {
    const [first, second] = destinationsFor(SCREENS, OFFICER, 'en')
    expect([first && isAt(first, '/'), first && isAt(first, '/things')]).toEqual([true, false])
    expect(['/things', '/things/1', '/thingsome'].map((path) => second && isAt(second, path))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('whoever sees no screen at /', () => {
  it('finds the first one of the navigation there', () => {
    expect(pathsOf(SCREENS, PLATFORM)).toEqual(['/things', '/things/:id', '/'])
  })
})

const calledLikeThings = defineScreen({
  pages: { '/other': { component: Nothing } },
  navigation: { label: { vi: 'Khác', en: 'Other' }, icon: Nothing, letter: 't', group: 'work' },
})

/** What the compiler refuses; the check of types fails where one of these is accepted. */
export const refusedByTheCompiler = () => [
  // @ts-expect-error A path is one screen's.
  listScreens([home, things, defineScreen({ pages: { '/things': { component: Nothing } } })]),
  // @ts-expect-error A letter is one screen's.
  listScreens([home, things, calledLikeThings]),
  // @ts-expect-error A page gets what its path names, and no more.
  defineScreen({ pages: { '/other': { component: Thing } } }),
  defineScreen({
    pages: { '/other': { component: Nothing } },
    // @ts-expect-error A label is there in both languages.
    navigation: { label: { vi: 'Khác' }, icon: Nothing, letter: 'x', group: 'work' },
  }),
  // @ts-expect-error A text is there in both languages.
  defineTexts({ vi: { title: 'Khác', none: 'Không có.' }, en: { title: 'Other' } }),
  // @ts-expect-error A screen has texts in both languages.
  defineTexts({ vi: { title: 'Khác' } }),
  // @ts-expect-error No language has a text that the other one lacks.
  defineTexts({ vi: { title: 'Khác' }, en: { title: 'Other', none: 'There is none.' } }),
]

describe('the folders of the console', () => {
  it('with a manifest are those that are listed', () => {
    const listed = readFileSync('src/console/screens.ts', 'utf8').matchAll(/'\.\/(.+\/screen\.ts)'/g)
    expect(globSync('*/screen.ts', { cwd: 'src/console' }).sort()).toEqual([...listed].map(([, file]) => file).sort())
  })
})
