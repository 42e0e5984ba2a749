export { openMongodb } from './mongodb/open-mongodb.ts'
