import type { PartsOfAll } from '../context/index.ts'
import { contexts } from '../contexts.ts'

type Context = (typeof contexts)['all'][number]

/** What an installation gives to its contexts. */
export type ServiceParts = PartsOfAll<Context>

/** The services of all contexts, each built with what it needs of the others. */
export const buildServices = (parts: ServiceParts, installed = contexts) => installed.build(parts)

export type Services = ReturnType<typeof buildServices>
