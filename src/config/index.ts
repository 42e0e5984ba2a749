export {
  type Config,
  databaseFile,
  existingDatabaseFile,
  readConfig,
  readServeConfig,
  type ServeConfig,
} from './config.ts'
export { describeSetting, howToMake, isLoopback, SETTING_NAMES, settings } from './settings.ts'
