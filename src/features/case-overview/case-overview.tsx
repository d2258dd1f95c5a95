import { useState } from 'react'
import { readCaseOverview } from '../../../core/contract/case-overview'
import { Loaded } from '../../components/loaded'
import { useAnswer } from '../../platform/use-answer'
import './case-overview.scss'
import { type ChosenPlace, everywhere, OverviewFilters } from './filters'
import { Overviewed } from './overviewed'

/** 投诉总览: how the cases of the caller's area stand at the moment, or those of a part of it. */
export function CaseOverview() {
  const [place, setPlace] = useState<ChosenPlace>(everywhere)
  const load = useAnswer(readCaseOverview, {}, { keep: true })
  const isWhole = place.district === '' && place.subdistrict === ''
  return (
    <Loaded load={load}>
      {(whole) => (
        <>
          <OverviewFilters places={whole.places} chosen={place} onChoose={setPlace} />
          {isWhole ? <Overviewed overview={whole} /> : <OverviewOf place={place} />}
        </>
      )}
    </Loaded>
  )
}

function OverviewOf({ place: { district, subdistrict } }: { place: ChosenPlace }) {
  const asked = { ...(district && { district }), ...(subdistrict && { subdistrict }) }
  const load = useAnswer(readCaseOverview, asked, { keep: true })
  return <Loaded load={load}>{(overview) => <Overviewed overview={overview} />}</Loaded>
}
