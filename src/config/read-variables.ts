import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { SETTING_NAMES } from './settings.ts'

/** The variable that names the settings file; not a setting, because it cannot be in that file. */
const FILE = 'VERIGRAPH_CONFIG'

/**
 * Reads the variables from the environment, and from the file in VERIGRAPH_CONFIG for those not set there. An empty
 * variable is not set. Throws when the file cannot be read or contains an unknown variable.
 */
export function readVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  const path = environment[FILE]
  const all = { ...(path ? readFile(path) : {}), ...withoutEmpty(environment) }
  return Object.fromEntries(SETTING_NAMES.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])))
}

function readFile(path: string): Record<string, string> {
  const variables = withoutEmpty(parseEnv(contentOf(path)))
  const unknown = Object.keys(variables).filter((name) => !(SETTING_NAMES as string[]).includes(name))
  if (unknown.length > 0)
    throw new Error(`${path} sets what there is not: ${unknown.join(', ')}. .env.example shows every variable.`)
  return variables
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Error(`${FILE} names a file that cannot be read: ${(error as Error).message}`)
  }
}

const withoutEmpty = (variables: NodeJS.Dict<string>): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value]] : [])))
