import type { Endpoint } from '../../core/contract/endpoint'
import type { ErrorCode } from '../../core/contract/errors'
import type { Drafts } from './drafts'
import { type Failure, failed, isErrorCode, type Outcome } from './failure'
import type { Letter, Outbox } from './outbox'

/** `waiting`: kept on the phone and sent again by itself; `refused`: the person has to change something. */
export type Posted = { state: 'sent'; data: unknown } | { state: 'waiting' | 'refused'; failure: Failure }

type Sending<Input> = {
  /** What it is sent to; the contract itself is not needed for that. */
  endpoint: Pick<Endpoint, 'door' | 'name'>
  outbox: Outbox
  /** Why what had waited was not accepted, until the person has read it. */
  refusals: Drafts<ErrorCode>
  /** What a letter and its draft are about; a newer letter about the same takes the place of an older one. */
  subjectOf(input: Input): string
  /** What a kept refusal is about. */
  refusalOf(input: Input): string
  /** Changes what the phone keeps, once the cloud has accepted it. */
  accepted(input: Input): void
  /** Puts back what was refused after it had waited, to be changed. */
  restore(input: Input): void
}

export type Post<Input> = {
  /** Sends what was written; it stays on the phone until the cloud has accepted it. */
  submit(input: Input, requestKey: string): Promise<Posted>
  /** Keeps what became of something that had waited. Null if it is not the last word: a newer letter waits. */
  settle(letter: Letter, outcome: Outcome<unknown>): 'accepted' | 'refused' | null
}

/** Sending what a person has written, through the outbox, and what it changes on the phone. */
export function openPost<Input>(sending: Sending<Input>): Post<Input> {
  const { endpoint, outbox, refusals, subjectOf, refusalOf, accepted, restore } = sending

  function accept(input: Input): void {
    refusals.drop(refusalOf(input))
    accepted(input)
  }

  return {
    async submit(input, requestKey) {
      const { door, name } = endpoint
      const subject = subjectOf(input)
      refusals.drop(refusalOf(input))
      const letter = { subject, door, name, input, requestKey, writtenAt: Date.now() }
      const outcome = (await outbox.deliver(letter)) ?? failed('offline')
      if (outcome.ok) {
        accept(input)
        return { state: 'sent', data: outcome.data }
      }
      return { state: outbox.waitingFor(subject) ? 'waiting' : 'refused', failure: outcome.failure }
    },

    settle(letter, outcome) {
      if (outbox.waitingFor(letter.subject)) return null
      const input = letter.input as Input
      if (outcome.ok) {
        accept(input)
        return 'accepted'
      }
      restore(input)
      if (isErrorCode(outcome.failure.code)) refusals.keep(refusalOf(input), outcome.failure.code)
      return 'refused'
    },
  }
}
