import { onTestFinished, vi } from 'vitest'
import type { ErrorCode } from '../../core/contract/errors'
import type { Message } from '../../src/platform/answer'

type Answer = (input: never) => unknown

export const done = (data: unknown) => () => ({ ok: true, data })
export const refused = (code: ErrorCode) => () => ({ ok: false, code, requestId: 'r' })
export const lost = () => {
  throw new Error('no network')
}

/** An answer that is on its way until it is let go. */
export function delayed(answer: Answer) {
  const waiting: (() => void)[] = []
  return {
    answer: (input: never) => new Promise((resolve) => waiting.push(() => resolve(answer(input)))),
    letGo: () => {
      for (const each of waiting.splice(0)) each()
    },
  }
}

/** A cloud that answers each question, by its name, as is said here and may be changed, and keeps what it was asked. */
export function answeringCloud(answers: Record<string, Answer>) {
  const asked: Message[] = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    const answered = (answer: unknown) => ({ status: 200, json: async () => answer })
    if (address.includes('/auth/')) return answered({ access_token: 'token', expires_in: 7200 })
    const message: Message = JSON.parse(body)
    asked.push(message)
    const answer = answers[message.name]
    if (answer === undefined) throw new Error(`nobody answers ${message.name}`)
    return answered(await answer(message.input as never))
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  const of = (name?: string) => asked.filter((each) => name === undefined || each.name === name)
  return {
    answers,
    /** What was asked under a name, or at all, in order. */
    inputs: (name?: string) => of(name).map(({ input }) => input),
    requestKeys: (name: string) => of(name).map(({ requestKey }) => requestKey),
    /** Under which names anything was asked. */
    names: () => asked.map(({ name }) => name),
  }
}
