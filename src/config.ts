import { z } from 'zod'

/** Everything that can be set from outside, by environment variables. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  VERIGRAPH_DATA: z.string().min(1).default('.verigraph'),
  VERIGRAPH_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
})

export interface Config {
  /** The TCP port on loopback; 0 takes a free one. */
  port: number
  /** The folder that holds the database, and the demo's secrets. */
  dataFolder: string
  logLevel: z.infer<typeof environment>['VERIGRAPH_LOG_LEVEL']
}

/** Throws, naming the variable and what it takes, for a value that does not fit. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const { success, data, error } = environment.safeParse(variables)
  if (!success) throw new Error(`The environment does not fit:\n${z.prettifyError(error)}`)
  return { port: data.PORT, dataFolder: data.VERIGRAPH_DATA, logLevel: data.VERIGRAPH_LOG_LEVEL }
}
