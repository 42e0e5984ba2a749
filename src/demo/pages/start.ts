import { DEMO_CLIENTS } from '../clients.ts'

export const startPage = (): string => `<!doctype html><title>Verigraph</title>${DEMO_CLIENTS.length}`
