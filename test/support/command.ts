import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** The built product, as `npm start` runs it. */
export const run = (args: string[], environment: Record<string, string>) =>
  runNode(['dist/cli/main.js', ...args], environment)

export function runNode(args: string[], environment: Record<string, string>) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const printed = async (pattern: RegExp) => {
    while (!pattern.test(output) && child.exitCode === null)
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    return pattern.exec(output)?.[1] ?? ''
  }
  return { child, printed, output: () => output }
}

export const exitOf = async (child: ChildProcess) => child.exitCode ?? (await once(child, 'exit'))[0]
