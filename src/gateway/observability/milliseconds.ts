/** Converts seconds to the milliseconds of the log, with three decimals. */
export const milliseconds = (seconds: number): number => Math.round(seconds * 1e6) / 1e3
