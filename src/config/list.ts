import { z } from 'zod'

/** Values separated by commas or spaces. */
export const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))
