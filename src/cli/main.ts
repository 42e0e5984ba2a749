import { readConfig } from '../config.ts'
import { startDemo } from '../verigraph.ts'
const verigraph = await startDemo(readConfig(process.env))
console.log(verigraph.url)
