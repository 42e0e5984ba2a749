/** Milliseconds by which the gateway's clock is ahead of this machine's, which may be wrong. */
let ahead = 0

/** Reads the gateway's time from a response; its header has whole seconds, so a smaller difference is ignored. */
export function noteTimeOf(response: Response): void {
  const header = response.headers.get('date')
  const difference = header ? new Date(header).getTime() - Date.now() : 0
  ahead = Math.abs(difference) < 2000 ? 0 : difference
}

/** Returns the present time of the gateway's clock, by which deadlines run. */
export const gatewayNow = (): number => Date.now() + ahead
