import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PublishedPeriod } from '../../../core/contract/public-results'
import { listPlaces } from '../../../core/contract/results'
import { orderRuleTitles } from '../../../core/method/order-words'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Select } from '../../components/select'
import { LineEntry } from '../../components/text-entry'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { Areas } from './areas'
import { PeriodChoice } from './period-choice'
import { ResultRows } from './result-rows'

const views = [
  { value: 'compounds', words: '小区' },
  { value: 'district', words: '区县' },
  { value: 'subdistrict', words: '街道（乡镇）' },
  { value: 'company', words: '物业服务企业' },
] as const
type View_ = (typeof views)[number]['value']

/** The published results of a period: all compounds by bands, or together by area and company. */
export function Results({ period }: { period: string | null }) {
  return (
    <PeriodChoice period={period}>{(shown) => <OfPeriod key={shown.code} period={shown} />}</PeriodChoice>
  )
}

function OfPeriod({ period }: { period: PublishedPeriod }) {
  const [view, setView] = useState<View_>('compounds')
  return (
    <>
      <View className="card flush">
        <Cell
          words={period.name}
          note={`${dayWords(period.publishesAt)}公布，排序规则：${orderRuleTitles[period.parameters.order.rule]}`}
        />
        <Cell
          words="评价办法：得分怎么算，小区怎么排"
          onTap={() => goTo('method', { period: period.code })}
        />
        <Cell words="“美好家园”选树：日程、规则、公示名单" onTap={() => goTo('selection')} />
        <Cell words="经验案例：其他小区的好做法" onTap={() => goTo('experiences')} />
        <Cell words="核验：结果有没有被改动过" onTap={() => goTo('verify', { period: period.code })} />
      </View>
      <View className="results-bar">
        <Select label="查看" options={views} chosen={view} onChoose={(next) => setView(next as View_)} />
      </View>
      {view === 'compounds' ? <Compounds period={period} /> : <Areas period={period} kind={view} />}
    </>
  )
}

type Filter = { district: string; subdistrict: string; name: string }

function Compounds({ period }: { period: PublishedPeriod }) {
  const [filter, setFilter] = useState<Filter>({ district: '', subdistrict: '', name: '' })
  const [typed, setTyped] = useState('')
  const places = useAnswer(listPlaces, {}, { keep: true })
  const known = places.status === 'done' ? places.data : { districts: [], subdistricts: [] }
  const all = { value: '', words: '全部' }
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, words: name })
  const search = () => setFilter({ ...filter, name: typed.trim() })
  return (
    <>
      <View className="results-bar">
        <Select
          label="区县"
          options={[all, ...known.districts.map(option)]}
          chosen={filter.district}
          onChoose={(district) => setFilter({ ...filter, district, subdistrict: '' })}
        />
        {filter.district !== '' && (
          <Select
            label="街道"
            options={[
              all,
              ...known.subdistricts.filter(({ district }) => district === filter.district).map(option),
            ]}
            chosen={filter.subdistrict}
            onChoose={(subdistrict) => setFilter({ ...filter, subdistrict })}
          />
        )}
        <View className="select results-search">
          <LineEntry
            className="select-control"
            label="按小区名称查找"
            placeholder="小区名称中的几个字"
            maxLength={30}
            onInput={setTyped}
            onConfirm={search}
          />
          <Button kind="text" onTap={search}>
            查找
          </Button>
        </View>
      </View>
      <ResultRows key={JSON.stringify(filter)} period={period} asked={askedOf(period, filter)} />
    </>
  )
}

function askedOf({ code }: PublishedPeriod, { district, subdistrict, name }: Filter) {
  return {
    period: code,
    ...(district === '' ? {} : { district }),
    ...(subdistrict === '' ? {} : { subdistrict }),
    ...(name === '' ? {} : { name }),
  }
}
