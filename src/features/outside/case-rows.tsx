import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Category, partyTitles } from '../../../core/complaint/categories'
import { outsideSourceTitles } from '../../../core/complaint/outside-case'
import type { OutsideCaseView } from '../../../core/contract/outside-cases'
import { listPlaces } from '../../../core/contract/results'
import { wordsOfDay } from '../../../core/place/day'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Icon } from '../../components/icon'
import { Sheet } from '../../components/sheet'
import { type Column, focusRow, Table } from '../../components/table'
import { Tap } from '../../components/tap'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { CaseDetail } from './case-detail'
import { resultWords } from './outside-words'

type CaseRowsProps = {
  cases: readonly OutsideCaseView[]
  categories: readonly Category[]
  mayChange: boolean
  onChanged: () => void
  onCompound: (compound: { code: string; name: string }) => void
}

const keyOf = ({ source, number }: OutsideCaseView) => `${source}|${number}`

/** The cases as a table with a panel beside it, on a phone as cards with a sheet. */
export function CaseRows({ cases, onChanged, ...rest }: CaseRowsProps) {
  const desktop = useDesktop()
  const subdistrictName = useSubdistrictNames()
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const chosen = cases.find((each) => keyOf(each) === chosenKey)
  const close = () => {
    if (desktop && chosenKey !== null) focusRow(chosenKey)
    setChosenKey(null)
  }
  const detail = chosen && (
    <CaseDetail
      key={`${keyOf(chosen)}|${chosen.linkedTo}|${chosen.ruling?.at}`}
      {...rest}
      shown={chosen}
      place={subdistrictName(chosen.subdistrict)}
      onChanged={onChanged}
    />
  )
  if (!desktop) {
    return (
      <>
        <Cards cases={cases} onChoose={(each) => setChosenKey(keyOf(each))} />
        {chosen && (
          <Sheet title={chosen.number} onClose={close}>
            {detail}
          </Sheet>
        )}
      </>
    )
  }
  return (
    <View className="beside outside-beside">
      <View className="beside-list">
        <View className="table-frame">
          <Table
            label="外部工单"
            columns={columnsOf(subdistrictName, chosen !== undefined)}
            rows={cases}
            rowKey={keyOf}
            chosen={chosenKey}
            onChoose={(each) => setChosenKey(keyOf(each))}
          />
        </View>
      </View>
      {chosen && (
        <BesidePanel label={chosen.number}>
          <PanelHead title={chosen.number} onClose={close} />
          {detail}
        </BesidePanel>
      )}
    </View>
  )
}

/** Subdistricts are public and the same for everybody: their names come from there. */
function useSubdistrictNames(): (code: string) => string {
  const places = useAnswer(listPlaces, {}, { keep: true })
  const known = places.status === 'done' ? places.data.subdistricts : []
  return (code) => known.find((each) => each.code === code)?.name ?? ''
}

function columnsOf(subdistrictName: (code: string) => string, narrow: boolean): Column<OutsideCaseView>[] {
  const columns: Column<OutsideCaseView>[] = [
    { key: 'receivedOn', title: '受理日期', words: ({ receivedOn }) => wordsOfDay(receivedOn) },
    { key: 'source', title: '来源', words: ({ source }) => outsideSourceTitles[source] },
    { key: 'number', title: '工单编号', words: ({ number }) => number, wraps: true },
    { key: 'compound', title: '小区', words: ({ compoundName }) => compoundName, wraps: true },
    { key: 'subdistrict', title: '街道', words: ({ subdistrict }) => subdistrictName(subdistrict) },
    { key: 'category', title: '类别', words: ({ categoryTitle }) => categoryTitle, wraps: true },
    { key: 'responsible', title: '责任单位', words: ({ responsible }) => partyTitles[responsible] },
    { key: 'result', title: '办理结果', words: ({ result }) => resultWords(result) },
    {
      key: 'linkedTo',
      title: '本平台投诉',
      words: ({ linkedTo }) => (linkedTo === null ? '—' : `${linkedTo}（合并计数）`),
    },
  ]
  return narrow ? columns.filter(({ key }) => !['source', 'subdistrict', 'result'].includes(key)) : columns
}

type CardsProps = { cases: readonly OutsideCaseView[]; onChoose: (chosen: OutsideCaseView) => void }

function Cards({ cases, onChoose }: CardsProps) {
  return (
    <View className="card flush">
      {cases.map((each) => (
        <Tap key={keyOf(each)} className="cell tappable" onTap={() => onChoose(each)}>
          <View className="cell-words">
            <View className="strong">
              {each.compoundName} · {each.categoryTitle}
            </View>
            <View className="note">
              {wordsOfDay(each.receivedOn)} · {outsideSourceTitles[each.source]} ·{' '}
              {partyTitles[each.responsible]}
            </View>
            {each.linkedTo !== null && (
              <View className="note outside-linked">与本平台投诉合并，只计一次</View>
            )}
          </View>
          <Icon name="next" />
        </Tap>
      ))}
    </View>
  )
}
