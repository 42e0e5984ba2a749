/** Where the present comes from. Rules take time as a value; only the composition root knows a real clock. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
