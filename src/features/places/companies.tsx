import { View } from '@tarojs/components'
import { useState } from 'react'
import { type CompanyView, readCompany } from '../../../core/contract/companies'
import { BesidePanel } from '../../components/beside'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Icon } from '../../components/icon'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Tap } from '../../components/tap'
import { LineEntry } from '../../components/text-entry'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { CompanyForm } from './company-form'
import { monthsWords } from './months-words'
import { rightsIn, useCompanies, useRegions } from './places'
import './places.scss'

/** 物业服务企业: the companies of the city, and whom each serves since when. */
export function Companies() {
  const load = useCompanies()
  const regions = useRegions()
  const mayEdit = regions.status === 'done' && rightsIn(regions.data).bureau
  const [adding, setAdding] = useState(false)
  return (
    <Loaded load={load}>
      {(companies, reload) => (
        <>
          <CompanyList {...{ companies, mayEdit, reload }} onAdd={() => setAdding(true)} />
          {adding && (
            <CompanyForm
              company={null}
              onClose={() => setAdding(false)}
              onDone={() => {
                setAdding(false)
                reload()
              }}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

type CompanyListProps = {
  companies: readonly CompanyView[]
  mayEdit: boolean
  reload: () => void
  onAdd: () => void
}

function CompanyList({ companies, mayEdit, reload, onAdd }: CompanyListProps) {
  const desktop = useDesktop()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = companies.filter(({ name }) => name.includes(text.trim()))
  const company = companies.find(({ code }) => code === chosen)
  const detail = company && (
    <CompanyDetail key={company.code} {...{ company, mayEdit, reload }} onClose={() => setChosen(null)} />
  )
  return (
    <>
      <View className="places-bar">
        <View className="select places-search">
          <View className="select-label">查找</View>
          <LineEntry
            className="select-control"
            label="按企业名称查找"
            placeholder="企业名称"
            maxLength={30}
            onInput={setText}
          />
        </View>
        {mayEdit && (
          <View className="places-actions">
            <Button onTap={onAdd}>登记企业</Button>
          </View>
        )}
      </View>
      {shown.length === 0 ? (
        <Empty words={companies.length === 0 ? '还没有登记物业服务企业。' : '没有找到这家企业。'} />
      ) : (
        <View className={desktop ? 'beside places-beside' : undefined}>
          <View className="beside-list">
            <View className="card flush">
              {shown.map(({ code, name, creditCode, hotline }) => (
                <View key={code} className={code === chosen ? 'places-row chosen' : 'places-row'}>
                  <Cell
                    words={name}
                    note={creditCode ?? '还没有填写统一社会信用代码'}
                    value={hotline ?? ''}
                    expanded={desktop ? undefined : code === chosen}
                    onTap={() => setChosen(!desktop && code === chosen ? null : code)}
                  />
                  {!desktop && code === chosen && <View className="places-below">{detail}</View>}
                </View>
              ))}
            </View>
          </View>
          {desktop && company && <BesidePanel label={company.name}>{detail}</BesidePanel>}
        </View>
      )}
    </>
  )
}

type CompanyDetailProps = {
  company: CompanyView
  mayEdit: boolean
  reload: () => void
  onClose: () => void
}

function CompanyDetail({ company, mayEdit, reload, onClose }: CompanyDetailProps) {
  const load = useAnswer(readCompany, { company: company.code })
  const [editing, setEditing] = useState(false)
  const desktop = useDesktop()
  return (
    <>
      {desktop && (
        <View className="row">
          <View className="title cell-words">{company.name}</View>
          <Tap className="page-back" label="关闭" onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
      )}
      <Loaded
        load={load}
        empty={({ served }) =>
          served.length === 0 ? <View className="note spaced">目前没有服务您管理范围内的小区。</View> : null
        }
      >
        {({ served }) => (
          <>
            {served.map(({ compound, name, since, until, months }) => (
              <Cell
                key={compound}
                words={name}
                note={
                  until === null
                    ? `自 ${dayWords(since)} 起，已服务 ${monthsWords(months)}`
                    : `${dayWords(since)} 至 ${dayWords(Date.parse(until) - 1)}`
                }
                onTap={() => goTo('compoundFile', { compound })}
              />
            ))}
          </>
        )}
      </Loaded>
      {mayEdit && (
        <View className="button-group spaced">
          <Button kind="plain" onTap={() => setEditing(true)}>
            更正企业登记
          </Button>
        </View>
      )}
      {editing && (
        <CompanyForm
          company={company}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            reload()
          }}
        />
      )}
    </>
  )
}
