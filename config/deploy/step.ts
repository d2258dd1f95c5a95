import type { Index } from '../../core/record/collection'
import type { Plan } from './plan'
import type { OnlineInvokeRules } from './remote'

/** One change of the environment. Variables are carried by value and told by name only. */
export type Step =
  | { kind: 'createCollection'; collection: string }
  | { kind: 'keepCollectionToFunctions'; collection: string }
  | { kind: 'createIndexes'; collection: string; indexes: readonly Index[] }
  | { kind: 'keepStorageToFunctions' }
  | { kind: 'setInvokeRules'; rules: NonNullable<OnlineInvokeRules> }
  | { kind: 'deleteTrigger'; name: string; trigger: string }
  | { kind: 'deployFunction'; name: string }
  /** `made` names those that are made by this deployment. */
  | {
      kind: 'setVariables'
      name: string
      variables: Readonly<Record<string, string>>
      made: readonly string[]
    }
  | { kind: 'openHttpPath'; path: string; name: string }

export type Comparison = {
  steps: readonly Step[]
  /** Why nothing may be done; the environment has to be put right by a person first. */
  refusals: readonly string[]
  /** What is online and not declared; it is left alone. */
  notes: readonly string[]
}

export type Wanted = {
  plan: Plan
  /** Descriptions that name the build of each function; see build-mark.ts. */
  buildMarks: Readonly<Record<string, string>>
  /** What is given for the functions together; each gets those that it needs. */
  variables: Readonly<Record<string, string>>
  retiredAnswerKeys: readonly string[]
  /** What this deployment would set where it is not online yet, by name. */
  made: Readonly<Record<string, string>>
  /** The code that `made.BOOTSTRAP_HASH` is the hash of; told once, when that is set. */
  deployCode: string
}
