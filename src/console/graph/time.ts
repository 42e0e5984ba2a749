/** Milliseconds by which the gateway's clock is ahead of this machine's, which may be wrong. */
let ahead = 0

/** Takes the gateway's time from an answer; its header tells seconds, so less than that is no difference. */
export function noteTimeOf(response: Response): void {
  const header = response.headers.get('date')
  const difference = header ? new Date(header).getTime() - Date.now() : 0
  ahead = Math.abs(difference) < 2000 ? 0 : difference
}

/** What time it is for orders. */
export const gatewayNow = (): number => Date.now() + ahead
