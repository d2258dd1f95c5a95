import { View } from '@tarojs/components'
import { readAssessment } from '../../../core/contract/assessments'
import type { OutputOf } from '../../../core/contract/endpoint'
import { wordsOfDay } from '../../../core/place/day'
import { officeWords } from '../../../core/selection/office-words'
import { seatTitles } from '../../../core/selection/seats'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import './assessing.scss'
import { CaseMaterial } from './case-material'
import { Declare } from './declare'
import { SheetForm } from './sheet-form'
import { SheetView } from './sheet-view'

type Read = OutputOf<typeof readAssessment>

/** 评分: one application with what shows it, and the own sheet beside it. */
export function Assessment({ application }: { application: string }) {
  const load = useAnswer(readAssessment, { application }, { keep: true })
  return (
    <Loaded load={load}>
      {(read, reload) => (
        <>
          <Head read={read} />
          {read.case === null ? (
            <Declare application={application} onDeclared={reload} />
          ) : (
            <View className="assessing-columns">
              <View className="assessing-material">
                <CaseMaterial application={application} of={read.case} />
              </View>
              <View className="assessing-sheet">
                {read.handedInAt === null && read.assessing.isOpen ? (
                  <SheetForm key={read.case.sheet.revision} read={read} of={read.case} onSaved={reload} />
                ) : (
                  <SheetView sheet={read.case.sheet} />
                )}
              </View>
            </View>
          )}
        </>
      )}
    </Loaded>
  )
}

function Head({ read }: { read: Read }) {
  const { compound, applicant, seat, assessing, campaignName, handedInAt } = read
  return (
    <View className="card">
      <View className="title">{compound}</View>
      <View className="note spaced">
        {campaignName} · {officeWords(applicant)} 申报
      </View>
      <View className="note">
        您是{seatTitles[seat]} · 调研评价 {wordsOfDay(assessing.opensOn)}至 {wordsOfDay(assessing.closesOn)}
      </View>
      {handedInAt !== null && (
        <Notice tone="success">评分已于 {fullMomentWords(handedInAt)} 提交，不能再改动。</Notice>
      )}
      {handedInAt === null && !assessing.isOpen && (
        <Notice tone="warning">现在不在调研评价期间，评分只能查看，不能填写。</Notice>
      )}
    </View>
  )
}
