import { readDisclosureTable } from '../../../core/contract/disclosure-table'
import { listPlaces } from '../../../core/contract/results'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'

/** A part of the caller's scope: empty texts for the whole. */
export type Part = { district: string; subdistrict: string }
export const wholeScope: Part = { district: '', subdistrict: '' }

/** What of a part is asked for. */
export function askedOf({ district, subdistrict }: Part) {
  return { ...(district !== '' && { district }), ...(subdistrict !== '' && { subdistrict }) }
}

type PartChoiceProps = { part: Part; onChoose: (part: Part) => void }
const all = { value: '', words: '全部' }

/** District and subdistrict, as far as the caller's own scope holds more than one of them. */
export function PartChoice({ part, onChoose }: PartChoiceProps) {
  const scope = useAnswer(readDisclosureTable, {}, { keep: true })
  const places = useAnswer(listPlaces, {}, { keep: true })
  if (scope.status !== 'done' || places.status !== 'done') return null
  const { districts, subdistricts } = places.data
  const seen = new Set(scope.data.rows.map(({ district }) => district))
  const [only] = seen
  const district = seen.size > 1 ? part.district : (only ?? '')
  const below = subdistricts.filter((each) => each.district === district)
  const isOneStreet = seen.size <= 1 && new Set(scope.data.rows.map((row) => row.subdistrict)).size <= 1
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, words: name })
  return (
    <>
      {seen.size > 1 && (
        <Select
          label="区县"
          options={[all, ...districts.map(option)]}
          chosen={part.district}
          onChoose={(chosen) => onChoose({ district: chosen, subdistrict: '' })}
        />
      )}
      {district !== '' && !isOneStreet && (
        <Select
          label="街道（乡镇）"
          options={[all, ...below.map(option)]}
          chosen={part.subdistrict}
          onChoose={(subdistrict) => onChoose({ district, subdistrict })}
        />
      )}
    </>
  )
}
