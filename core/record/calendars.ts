import * as z from 'zod/mini'
import { defineCollection } from './collection'

/**
 * City → how often its calendar of periods has changed. Every change takes a turn in its transaction, so that two that are
 * made at once cannot both find the days free.
 */
export const calendar = z.object({ _id: z.string(), turns: z.int() })

export const calendars = defineCollection({ name: 'calendars', schema: calendar, indexes: [] })
