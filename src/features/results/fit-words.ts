import type { CityFit } from '../../../core/method/city-fit'
import { overallCode } from '../../../core/rating/questionnaire'

/** What was fitted once for the whole city, as people read it; the file holds every digit. Name and value. */
export function fitWords({ questions, cityRate, phi }: CityFit): [name: string, value: string][] {
  const overall = questions[overallCode]
  const digits = (value: number | null | undefined) => (value == null ? '没有' : value.toFixed(3))
  return [
    ['参与计算的小区', `${overall?.compounds ?? 0} 个`],
    ['全市平均 μ', digits(overall?.mu)],
    ['小区之间的差别 τ²', digits(overall?.tau2)],
    ['同一小区内评价的方差 σ²', digits(overall?.sigma2)],
    ['全市每百户每年投诉 100·r0', digits(cityRate === null ? null : 100 * cityRate)],
    ['投诉的离散程度 φ', digits(phi)],
  ]
}
