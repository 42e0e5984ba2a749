import type { PartsOfAll } from '../context/index.ts'
import { contexts } from '../contexts.ts'

type Context = (typeof contexts)['all'][number]

/** The dependencies that an installation provides to its contexts. */
export type ServiceParts = PartsOfAll<Context>

/** Builds the services of all contexts, each with the services that it needs. */
export const buildServices = (parts: ServiceParts, installed = contexts) => installed.build(parts)

export type Services = ReturnType<typeof buildServices>
