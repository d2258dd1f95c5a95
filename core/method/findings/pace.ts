import { surelyHalfOf } from '../../rating/time-taken'
import type { MethodParameters } from '../parameters'
import { sum } from '../sum'
import type { CitySigns } from './city-signs'
import type { EvidenceOf } from './evidence'
import type { CompoundSigns } from './signs'

/** 快速且雷同: many equal answers, each given in less than half the city's median time. A phone may lie about its time, and not look faster. */
export function pace(
  { took, alike }: CompoundSigns,
  { medianTime }: CitySigns,
  { findings }: MethodParameters,
): EvidenceOf<'pace'> | null {
  const within = medianTime && surelyHalfOf(medianTime)
  if (medianTime === null || within === null) return null
  const group = alike[within] ?? 0
  const share = group / Math.max(1, sum(Object.values(took)))
  const { fewestAnswers, share: least } = findings.pace
  if (group < fewestAnswers || share < least) return null
  return { kind: 'pace', alike: group, within, share, cityTime: medianTime }
}
