import * as z from 'zod/mini'
import { photos } from '../../core/record/photos'
import type { Documents } from '../platform/documents'

/** A verdict of `mediaCheckAsync` version 2. One without a result (the file could not be fetched) is none: the clock asks again. */
const verdict = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().check(z.minLength(8), z.maxLength(128)),
  errcode: z.literal(0),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }),
})

/** `review` asks for a person: an office sees the photo then, and nobody else. */
const states = { pass: 'passed', review: 'unchecked', risky: 'refused' } as const

/** A verdict may come before the upload has written down what it was asked under. */
const looks = 3
const pauseMilliseconds = 700

/** Gives a photo WeChat's verdict, once. The case that names it is not touched: how a photo stands is read from the photo. */
export async function settlePhoto(event: unknown, documents: Documents): Promise<void> {
  const read = verdict.safeParse(event)
  if (!read.success) return
  const { trace_id: traceId, result } = read.data
  const settled = { state: states[result.suggest], openid: null }
  for (let look = 1; look <= looks; look += 1) {
    if ((await documents.update(photos, { traceId, state: 'checking' }, settled)) === 1) return
    if ((await documents.count(photos, { traceId })) > 0) return
    if (look < looks) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}
