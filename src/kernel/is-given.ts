/** Whether a client gave an optional value; an empty one is given, too. */
export const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined
