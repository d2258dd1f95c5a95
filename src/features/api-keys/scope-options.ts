import type { OutputOf } from '../../../core/contract/endpoint'
import type { listPlaces } from '../../../core/contract/results'
import type { Option } from '../../components/select'

export type Places = OutputOf<typeof listPlaces>
export type Scope = { kind: 'city' | 'district'; code: string }

/** The areas a key may read: the whole city or one district. */
export function scopeOptions({ city, districts }: Places): Option[] {
  return [
    { value: `city|${city.code}`, words: `${city.name}（全市）` },
    ...districts.map(({ code, name }) => ({ value: `district|${code}`, words: name })),
  ]
}

/** The scope that an option stands for. */
export function scopeOf(value: string): Scope {
  const [kind, code] = value.split('|') as [Scope['kind'], string]
  return { kind, code }
}

/** The area's name. */
export function scopeWords(places: Places | null, { kind, code }: Scope): string {
  const found = places && scopeOptions(places).find(({ value }) => value === `${kind}|${code}`)
  return found ? found.words : kind === 'city' ? '全市' : '一个区县'
}
