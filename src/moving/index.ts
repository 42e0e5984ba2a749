export { exportData } from './export-data.ts'
export { importData } from './import-data.ts'
