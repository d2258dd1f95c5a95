import type { InputOf } from '../../../core/contract/endpoint'
import type { PeriodPlan, savePeriod } from '../../../core/contract/periods'
import type { MethodChoices } from '../../../core/method/parameters'
import { defaultChoices } from '../../../core/method/parameters-v1'
import { calendarFaults, daysOf } from '../../../core/rating/period-calendar'
import type { FailureCode } from '../../platform/failure'

/** What is filled in, as it stands in the fields. */
export type Filled = {
  code: string
  name: string
  firstDay: string
  lastDay: string
  publicationDay: string
  reminders: string
  methodChoices: MethodChoices
}

export type Faults = Partial<Record<keyof Filled, FailureCode | 'name_missing' | 'code_malformed'>>

/** The fields of a plan that is there already, or of none yet. */
export function filledFrom(plan: PeriodPlan | null): Filled {
  if (plan === null) {
    return {
      code: '',
      name: '',
      firstDay: '',
      lastDay: '',
      publicationDay: '',
      reminders: '10，3',
      methodChoices: defaultChoices,
    }
  }
  return {
    code: plan.code,
    name: plan.name,
    ...daysOf(plan),
    reminders: plan.reminders.join('，'),
    methodChoices: plan.methodChoices,
  }
}

/** “10，3” as days; whatever stands between the numbers parts them. */
function daysFrom(text: string): number[] {
  return text
    .split(/[^0-9]+/)
    .filter((part) => part !== '')
    .map(Number)
}

/** What would be saved. */
export function plannedFrom(filled: Filled, isNew: boolean): InputOf<typeof savePeriod> {
  const { firstDay, lastDay, publicationDay } = filled
  return {
    code: filled.code.trim().toUpperCase(),
    isNew,
    name: filled.name.trim(),
    ...{ firstDay, lastDay, publicationDay },
    reminders: daysFrom(filled.reminders),
    methodChoices: filled.methodChoices,
  }
}

/** What is wrong with it, each at its field; the cloud holds it to the same rules. */
export function faultsIn(
  planned: InputOf<typeof savePeriod>,
  others: readonly PeriodPlan[],
  now: string,
): Faults {
  const apart = others.filter(({ code }) => planned.isNew || code !== planned.code)
  const faults: Faults = {}
  if (planned.name.length < 2) faults.name = 'name_missing'
  if (!/^\d{4}[A-Z0-9]{0,8}$/.test(planned.code)) faults.code = 'code_malformed'
  else if (apart.some(({ code }) => code === planned.code)) faults.code = 'period_code_taken'
  for (const { field, code } of calendarFaults(planned, apart, now)) faults[field] ??= code
  return faults
}
