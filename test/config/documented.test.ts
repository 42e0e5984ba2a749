import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { describeSetting, howToMake, readConfig, SETTING_NAMES, settings } from '../../src/config/index.ts'

/** A setting as a document shows it. */
interface Documented {
  name: string
  needed: boolean
  value: string
  description: string
}

const DOT = ' •'

async function inReadme(): Promise<Documented[]> {
  const rows = (await readFile('README.md', 'utf8')).matchAll(/^\| `([A-Z_]+)`( •)? +\| (?:`(.*?)`)? +\| (.*?) *\|$/gm)
  return [...rows].map(([, name = '', dot, value = '', description = '']) => {
    return { name, needed: dot === DOT, value, description }
  })
}

async function inExample(): Promise<Documented[]> {
  const entries = (await readFile('.env.example', 'utf8')).matchAll(/^# (.*?)( •)?\n#([A-Z_]+)=(.*)$/gm)
  return [...entries].map(([, description = '', dot, name = '', value = '']) => {
    return { name, needed: dot === DOT, value, description }
  })
}

describe.each([
  ['README.md', inReadme],
  ['.env.example', inExample],
])('the settings in %s', (_document, read) => {
  it('are those that there are, with what they mean and what they are by default', async () => {
    const documented = await read()
    expect(documented.map(({ name }) => name)).toEqual(SETTING_NAMES)
    for (const name of SETTING_NAMES) {
      const { value, description, needed } = documented.find((each) => each.name === name) as Documented
      expect([name, description, needed]).toEqual([name, describeSetting(name), howToMake(name) !== null])
      const { [name]: byDefault } = settings.parse({})
      expect([name, settings.parse(value === '' ? {} : { [name]: value })[name]]).toEqual([name, byDefault])
    }
  })
})

it('says nothing else when every line of .env.example is taken as it stands', async () => {
  const variables = parseEnv((await readFile('.env.example', 'utf8')).replaceAll(/^#(?=[A-Z_]+=)/gm, ''))
  expect(Object.keys(variables).sort()).toEqual([...SETTING_NAMES].sort())
  expect(readConfig(variables)).toEqual(readConfig({}))
})
