import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { SETTING_NAMES } from './settings.ts'

/** Where a file of variables is named; not a setting, for it cannot stand in that file. */
const FILE = 'VERIGRAPH_CONFIG'

/**
 * The variables that are set: those of the environment, and of the file that VERIGRAPH_CONFIG names where the environment says nothing.
 * An empty one is not set. Throws for a file that cannot be read, or names a variable that there is not.
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
