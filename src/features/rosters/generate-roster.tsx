import { View } from '@tarojs/components'
import { useState } from 'react'
import { readRoster } from '../../../core/contract/rosters'
import { rosterLimits } from '../../../core/place/home'
import {
  homesOfPlan,
  numbersOf,
  planFault,
  type RosterPlan,
  rosterOfPlan,
} from '../../../core/place/roster-plan'
import { Button } from '../../components/button'
import { Field } from '../../components/field'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { useAnswer } from '../../platform/use-answer'
import { pieceOf } from './pieces'
import { Review } from './review'
import { freezeWords, useWords } from './roster-words'
import './rosters.scss'

/** 按楼栋生成: a register from building × unit × floor × rooms, where there is no property register to import. */
export function GenerateRoster({ compound }: { compound: string }) {
  const load = useAnswer(readRoster, { compound })
  const [plan, setPlan] = useState<RosterPlan | null>(null)
  return (
    <Loaded load={load}>
      {({ compound: { name }, buildings, frozen }) => (
        <>
          {frozen && <Notice tone="warning">{freezeWords(frozen)}</Notice>}
          {plan ? (
            <Review
              first={[pieceOf(compound, name, { whole: false, buildings: rosterOfPlan(plan) })]}
              onBack={() => setPlan(null)}
            />
          ) : (
            <PlanForm name={name} existing={buildings.map((building) => building.name)} onPlan={setPlan} />
          )}
        </>
      )}
    </Loaded>
  )
}

/** What is typed, as text, until it is a plan. */
type Typed = Record<
  'buildings' | 'units' | 'floors' | 'rooms' | 'leftOut' | 'stilts' | 'shops' | 'missing',
  string
>

const asNumber = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text.trim()) : Number.NaN)
const asList = (text: string) => text.split(/[,，、;；\s]+/).filter((part) => part !== '')

/** The plan that was typed. Buildings are numbers and ranges, or names. */
function planOf(typed: Typed): RosterPlan {
  const numbers = numbersOf(typed.buildings)
  return {
    buildings: numbers === null ? asList(typed.buildings) : numbers.map(String),
    units: asNumber(typed.units),
    floors: asNumber(typed.floors),
    roomsAFloor: asNumber(typed.rooms),
    floorsLeftOut: numbersOf(typed.leftOut) ?? [Number.NaN],
    stiltFloors: asNumber(typed.stilts),
    shopFloors: asNumber(typed.shops),
    roomsLeftOut: asList(typed.missing),
  }
}

type PlanFormProps = { name: string; existing: readonly string[]; onPlan: (plan: RosterPlan) => void }

const usual: Typed = {
  ...{ buildings: '', units: '2', floors: '6', rooms: '2' },
  ...{ leftOut: '', stilts: '0', shops: '0', missing: '' },
}

function PlanForm({ name, existing, onPlan }: PlanFormProps) {
  const [typed, setTyped] = useState<Typed>(usual)
  const field = (key: keyof Typed) => ({
    initial: typed[key],
    onInput: (text: string) => setTyped((before) => ({ ...before, [key]: text })),
  })
  const plan = planOf(typed)
  const fault = planFault(plan)
  const homes = fault === null ? homesOfPlan(plan).length * plan.buildings.length : 0
  const tooMany = homes > rosterLimits.householdsACall
  const empty = typed.buildings.trim() === ''
  return (
    <View className="rosters-plan">
      <View className="card">
        <View className="title">{name}</View>
        <View className="note spaced">
          户型相同的楼栋一起填写；不同的分几次生成。
          {existing.length > 0 ? `已有：${existing.join('、')}。已有的楼栋会按这里填写的重新核对。` : ''}
        </View>
        <View className="rosters-fields">
          <Field label="楼栋" placeholder="例如 1-12，或 A座、B座" {...field('buildings')} />
          <Field label="单元数（没有单元填 0）" kind="digits" {...field('units')} />
          <Field label="层数" kind="digits" {...field('floors')} />
          <Field label="每单元每层户数" kind="digits" {...field('rooms')} />
          <Field label="跳过的楼层" placeholder="例如 4、13、14" {...field('leftOut')} />
          <Field label="底部架空层数" kind="digits" {...field('stilts')} />
          <Field label="架空层以上的商铺层数" kind="digits" {...field('shops')} />
          <Field
            label="不存在的房号"
            placeholder="例如 302，或 2-302（2 单元）"
            maxLength={200}
            {...field('missing')}
          />
        </View>
      </View>
      <View className="card" role="status">
        <View className="strong">预览</View>
        {fault === null ? (
          <PlanPreview plan={plan} />
        ) : (
          <View className="note spaced">{empty ? '请先填写楼栋，例如 1-12。' : fault}</View>
        )}
        {tooMany && (
          <Notice tone="warning">一次最多生成 {rosterLimits.householdsACall} 户，请分几次填写楼栋。</Notice>
        )}
        <View className="button-group">
          <Button disabled={fault !== null || tooMany} onTap={() => onPlan(plan)}>
            与现有名册核对
          </Button>
        </View>
      </View>
    </View>
  )
}

/** The homes of one building, floor by floor from the top, as somebody standing before it counts them. */
function PlanPreview({ plan }: { plan: RosterPlan }) {
  const homes = homesOfPlan(plan)
  const shops = homes.filter(({ use }) => use === 'shop').length
  const first = homes.filter(({ unit }) => unit === homes[0]?.unit)
  const floors = new Map<string, string[]>()
  for (const { room, use } of first) {
    const floor = room.slice(0, -2)
    floors.set(floor, [...(floors.get(floor) ?? []), use === 'shop' ? `${room} ${useWords.shop}` : room])
  }
  return (
    <>
      <View className="spaced">
        每栋 {homes.length} 户{shops > 0 ? `（其中商铺 ${shops}，不计票）` : ''}，{plan.buildings.length} 栋共{' '}
        {homes.length * plan.buildings.length} 户。
      </View>
      <View className="note">
        {rosterOfPlan(plan)
          .map(({ name }) => name)
          .join('、')}
      </View>
      <View className="rosters-floors">
        {[...floors].reverse().map(([floor, rooms]) => (
          <View key={floor} className="rosters-floor">
            <View className="note">{floor} 层</View>
            <View>{rooms.join('　')}</View>
          </View>
        ))}
      </View>
    </>
  )
}
