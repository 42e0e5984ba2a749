/** Seconds as milliseconds with three decimals, as durations stand in the log. */
export const milliseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1e3
