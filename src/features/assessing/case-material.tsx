import { View } from '@tarojs/components'
import { useState } from 'react'
import type { readAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { queryOf } from '../../../core/selection/application-query'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FileList } from '../../components/disclosure/file-list'
import { Notice } from '../../components/notice'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { VisitCard } from './visit-card'

type Case = NonNullable<OutputOf<typeof readAssessment>['case']>

/** What an application says of itself, its files, those that were attested with, and what visits found. */
export function CaseMaterial({ application, of }: { application: string; of: Case }) {
  const { practices, results, evidence, attested, visits } = of
  const [open, setOpen] = useState<string | null>(null)
  const toggle = (part: string) => setOpen(open === part ? null : part)
  const lost = [...evidence, ...attested].filter(({ url }) => url === null).length
  return (
    <>
      <View className="card">
        <View className="strong">主要做法</View>
        <View className="assessing-said">{practices}</View>
        <View className="strong spaced">取得成效</View>
        <View className="assessing-said">{results}</View>
      </View>
      <View className="card">
        <View className="strong">申报材料（{evidence.length} 件）</View>
        {evidence.length === 0 && <View className="note spaced">申报时没有上传材料。</View>}
        {lost > 0 && (
          <Notice tone="warning">有 {lost} 件材料现在打不开，请联系市住建局；不影响保存评分。</Notice>
        )}
        <FileList files={evidence} label="申报材料" />
      </View>
      {attested.length > 0 && (
        <View className="card">
          <View className="strong">资格核验材料（{attested.length} 件）</View>
          {[...new Set(attested.map(({ clause }) => clause))].map((clause) => (
            <View key={clause} className="spaced">
              <View className="note">{clause}</View>
              <FileList
                files={attested.filter((each) => each.clause === clause)}
                label={`${clause}的证明材料`}
              />
            </View>
          ))}
        </View>
      )}
      <View className="card flush">
        <Cell
          words={`现场核查（${visits.length} 次）`}
          note={
            visits.length === 0 ? '还没有现场核查，四-1、四-2 须有现场照片才能得分。' : '各位评审共用核查记录'
          }
          expanded={open === 'visits'}
          onTap={() => toggle('visits')}
        />
      </View>
      {open === 'visits' && visits.map((visit) => <VisitCard key={visit.visit} visit={visit} />)}
      <View className="button-group">
        <Button kind="plain" onTap={() => goTo('visits', queryOf(application))}>
          记录现场核查
        </Button>
        {inBrowser && (
          <Button kind="plain" onTap={() => goTo('sheetPrint', queryOf(application))}>
            打印评分与核查表
          </Button>
        )}
      </View>
    </>
  )
}
