import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listPlaces } from '../../../core/contract/results'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { NameSearch } from '../../components/name-search'
import type { ChosenCompound } from '../../platform/chosen-compound'
import { useAnswer } from '../../platform/use-answer'
import { CompoundList, type Sought } from './compound-list'
import './published.scss'

type Places = OutputOf<typeof listPlaces>
type ChooseCompoundProps = { onChoose: (compound: ChosenCompound) => void }

/** Choosing a compound: by its name, or district → subdistrict → compound. */
export function ChooseCompound({ onChoose }: ChooseCompoundProps) {
  const [sought, setSought] = useState<Sought>({})
  const load = useAnswer(listPlaces, {}, { keep: true })

  return (
    <>
      <View className="card">
        <View className="title">选择小区</View>
        <NameSearch
          label="按名称查找"
          placeholder="小区名称中的几个字"
          onSeek={(name) => setSought(name ? { name } : {})}
        />
      </View>
      <Loaded load={load}>
        {(places) =>
          sought.name || sought.subdistrict ? (
            <>
              <View className="crumbs">
                <Button
                  kind="text"
                  onTap={() => setSought(sought.district ? { district: sought.district } : {})}
                >
                  返回选择{sought.name ? '区县' : '街道（乡镇）'}
                </Button>
              </View>
              <CompoundList sought={sought} places={places} onChoose={onChoose} />
            </>
          ) : (
            <PlaceList places={places} district={sought.district} onSeek={setSought} />
          )
        }
      </Loaded>
    </>
  )
}

type PlaceListProps = { places: Places; district?: string; onSeek: (sought: Sought) => void }

/** The districts, or the subdistricts of one. */
function PlaceList({ places, district, onSeek }: PlaceListProps) {
  if (district === undefined) {
    return (
      <>
        <View className="section">按区县查找</View>
        <View className="card flush">
          {places.districts.map(({ code, name }) => (
            <Cell key={code} words={name} onTap={() => onSeek({ district: code })} />
          ))}
        </View>
      </>
    )
  }
  return (
    <>
      <View className="crumbs">
        <Button kind="text" onTap={() => onSeek({})}>
          返回选择区县
        </Button>
      </View>
      <View className="card flush">
        {places.subdistricts
          .filter((each) => each.district === district)
          .map(({ code, name }) => (
            <Cell key={code} words={name} onTap={() => onSeek({ district, subdistrict: code })} />
          ))}
      </View>
    </>
  )
}
