import * as z from 'zod/mini'

/**
 * An instant as it is stored: ISO 8601 in UTC with milliseconds, always in this one form, so that comparing two as text is
 * comparing them in time.
 */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))
