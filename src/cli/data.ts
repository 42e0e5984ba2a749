import { readConfig } from '../config/index.ts'
import { exportInstallation, importInstallation } from '../operating/index.ts'
import { readGivenOut } from './given-out.ts'

const fileOf = (command: string, [file, ...more]: readonly string[]): string => {
  if (file === undefined || more.length > 0) throw new Error(`verigraph ${command} FILE`)
  return file
}

/** Runs `verigraph export FILE` and prints the result. Throws while the installation runs. */
export async function runExport(args: readonly string[]): Promise<void> {
  const file = fileOf('export', args)
  await exportInstallation(readConfig(process.env), file)
  console.log(`All data is in ${file}, sealed identities as they are: they can be read with the secrets file only.`)
}

/** Runs `verigraph import FILE` and prints the result. Throws for a database that is not empty. */
export async function runImport(args: readonly string[]): Promise<void> {
  const { known, files } = await readGivenOut(args)
  const file = fileOf('import', files)
  const { rows, sealed } = await importInstallation(readConfig(process.env), file, known ?? undefined)
  console.log(
    `${rows} rows have arrived; the ${sealed} sealed entries of the audit trail are the ones that were sealed.`,
  )
}
