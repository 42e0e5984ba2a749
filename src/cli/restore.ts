import { readConfig } from '../config/index.ts'
import { noteRestored, restoreInstallation } from '../operating/index.ts'
import { readGivenOut } from './given-out.ts'

const USAGE = `verigraph restore FILE --after N, or --checkpoint FILE; without FILE after a server was restored.
N is the highest \`sequence\` that any recipient has got, or a higher one: the event logs go on above it. An audit checkpoint that was kept
elsewhere says as much. Without either, recipients would be told other events under numbers that they know.`

/** Runs `verigraph restore …` and prints the result. Throws while a Verigraph runs. */
export async function runRestore(args: readonly string[]): Promise<void> {
  const { known, files } = await readGivenOut(args)
  const [file, ...more] = files
  const config = readConfig(process.env)
  if (!known || more.length > 0 || (file === undefined && !config.databaseUrl)) throw new Error(USAGE)
  if (file === undefined) return tell(await noteRestored(config, known))
  const { setAside, ...begun } = await restoreInstallation(config, file, known)
  if (setAside) console.log(`What was there is in ${setAside}.`)
  tell(begun)
}

const tell = ({ epoch, floor }: { epoch: number; floor: number }): void =>
  console.log(`Epoch ${epoch} of the event logs has begun; the next event of each has a number above ${floor}.`)
