import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { RegionView } from '../../../core/contract/regions'
import { BesidePanel } from '../../components/beside'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useDesktop } from '../../platform/use-desktop'
import { committeesOf, districtsIn, optionsOf, rightsIn, subdistrictsOf, useRegions } from './places'
import './places.scss'
import { ChangeRegion, NewRegion } from './region-sheets'

type Asked =
  | { what: 'zone'; city: RegionView }
  | { what: 'committee'; subdistrict: RegionView }
  | { what: 'change'; region: RegionView }

/** 行政区划: districts and 功能板块, their subdistricts, and the residents' committees below. */
export function Regions() {
  const load = useRegions()
  return (
    <Loaded load={load} empty={(regions) => (regions.length === 0 ? <Empty words="还没有区划。" /> : null)}>
      {(regions, reload) => <RegionTree regions={regions} reload={reload} />}
    </Loaded>
  )
}

function RegionTree({ regions, reload }: { regions: RegionView[]; reload: () => void }) {
  const districts = districtsIn(regions)
  const [district, setDistrict] = useState(districts[0]?.code ?? '')
  const [asked, setAsked] = useState<Asked | null>(null)
  const rights = rightsIn(regions)
  const city = regions.find(({ kind }) => kind === 'city')
  const chosen = districts.find(({ code }) => code === district)
  const done = () => {
    setAsked(null)
    reload()
  }
  return (
    <>
      <View className="places-bar">
        <Select
          label="区县（功能板块）"
          options={optionsOf(districts)}
          chosen={district}
          onChoose={setDistrict}
        />
        {rights.bureau && city && (
          <View className="places-actions">
            {chosen && (
              <Button kind="plain" onTap={() => setAsked({ what: 'change', region: chosen })}>
                更改{chosen.name}
              </Button>
            )}
            <Button kind="plain" onTap={() => setAsked({ what: 'zone', city })}>
              新建功能板块
            </Button>
          </View>
        )}
      </View>
      <Subdistricts key={district} {...{ regions, district }} onAsk={setAsked} edit={rights.edit} />
      {asked?.what === 'zone' && (
        <NewRegion kind="functionalZone" parent={asked.city} onDone={done} onClose={() => setAsked(null)} />
      )}
      {asked?.what === 'committee' && (
        <NewRegion
          kind="residentsCommittee"
          parent={asked.subdistrict}
          onDone={done}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.what === 'change' && (
        <ChangeRegion region={asked.region} onDone={done} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

type SubdistrictsProps = {
  regions: readonly RegionView[]
  district: string
  edit: boolean
  onAsk: (asked: Asked) => void
}

/** The subdistricts; the chosen one's committees beside them on a desktop, below it on a phone. */
function Subdistricts({ regions, district, edit, onAsk }: SubdistrictsProps) {
  const desktop = useDesktop()
  const zone = regions.some(({ code, functionalZone }) => code === district && functionalZone)
  const subdistricts =
    district === '' ? regions.filter(({ kind }) => kind === 'subdistrict') : subdistrictsOf(regions, district)
  const [open, setOpen] = useState<string | null>(desktop && !zone ? (subdistricts[0]?.code ?? null) : null)
  if (zone) {
    return <Empty words="功能板块没有自己的街道（乡镇）：登记小区时，从各区县的街道（乡镇）中选择。" />
  }
  if (subdistricts.length === 0) return <Empty words="这里还没有街道（乡镇）。" />
  const chosen = subdistricts.find(({ code }) => code === open)
  const committees = chosen && <Committees {...{ regions, edit, onAsk }} subdistrict={chosen} />
  const list = (below: (subdistrict: RegionView) => ReactNode) => (
    <View className="card flush">
      {subdistricts.map((subdistrict) => {
        const count = committeesOf(regions, subdistrict.code).length
        return (
          <View
            key={subdistrict.code}
            className={subdistrict.code === open ? 'places-row chosen' : 'places-row'}
          >
            <Cell
              words={subdistrict.name}
              note={subdistrict.code}
              value={count === 0 ? '还没有居委会' : `${count} 个居委会`}
              expanded={desktop ? undefined : subdistrict.code === open}
              onTap={() => setOpen(!desktop && subdistrict.code === open ? null : subdistrict.code)}
            />
            {below(subdistrict)}
          </View>
        )
      })}
    </View>
  )
  if (!desktop) {
    return list(({ code }) => (code === open ? <View className="places-below">{committees}</View> : null))
  }
  return (
    <View className="beside places-beside">
      <View className="beside-list">{list(() => null)}</View>
      {chosen && (
        <BesidePanel label={chosen.name}>
          <View className="title">{chosen.name}</View>
          {committees}
        </BesidePanel>
      )}
    </View>
  )
}

type CommitteesProps = Omit<SubdistrictsProps, 'district'> & { subdistrict: RegionView }

function Committees({ regions, subdistrict, edit, onAsk }: CommitteesProps) {
  const committees = committeesOf(regions, subdistrict.code)
  return (
    <>
      {committees.length === 0 && (
        <View className="note spaced">还没有居委会。新建之后，才能把小区交给居委会管理。</View>
      )}
      {committees.map((region) => (
        <Cell
          key={region.code}
          words={region.name}
          note={region.code}
          onTap={edit ? () => onAsk({ what: 'change', region }) : undefined}
        />
      ))}
      {edit && (
        <View className="button-group spaced">
          <Button onTap={() => onAsk({ what: 'committee', subdistrict })}>新建居委会（社区）</Button>
          <Button kind="plain" onTap={() => onAsk({ what: 'change', region: subdistrict })}>
            更改{subdistrict.name}
          </Button>
        </View>
      )}
    </>
  )
}
