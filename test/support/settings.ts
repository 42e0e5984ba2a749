import { type Config, readConfig } from '../../src/config/index.ts'
import type { GatewaySettings, Limits } from '../../src/gateway/index.ts'

/** The gateway's usual settings, with some that are not. */
export function gatewayWith(changed: Partial<GatewaySettings>, limits: Partial<Limits> = {}): Pick<Config, 'gateway'> {
  const { gateway } = readConfig({})
  return { gateway: { ...gateway, ...changed, limits: { ...gateway.limits, ...limits } } }
}
