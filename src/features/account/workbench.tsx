import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { appoints } from '../../../core/access/appointing'
import type { Role } from '../../../core/access/role'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readHome } from '../../../core/contract/home'
import { Cell } from '../../components/cell'
import { LevelRows } from '../../components/level-rows'
import { officeWords } from '../../components/office-words'
import { RemindMe } from '../../components/remind-me'
import { Sheet } from '../../components/sheet'
import { chooseRole, chosenRole, isSameRole, useActingRole } from '../../platform/chosen-role'
import { goTo } from '../../platform/go'

type Held = OutputOf<typeof readHome>['roles'][number]
type Work = { words: string; open: () => void }

const seesTable: readonly Role[] = [
  'bureau',
  'district',
  'subdistrict',
  'residentsCommittee',
  'propertyCompany',
]

const handlesCases: readonly Role[] = [
  'propertyCompany',
  'residentsCommittee',
  'subdistrict',
  'department',
  'utility',
  'district',
  'bureau',
]
/** Whose roll-ups a role is shown first. */
const firstRollUps: Partial<Record<Role, string>> = {
  bureau: 'district',
  district: 'subdistrict',
  subdistrict: 'residentsCommittee',
  residentsCommittee: 'residentsCommittee',
  propertyCompany: 'company',
}
const decides: readonly Role[] = ['residentsCommittee', 'subdistrict', 'district']
const keepsPlaces: readonly Role[] = ['bureau', 'district', 'subdistrict', 'residentsCommittee']
const seesOverview: readonly Role[] = ['bureau', 'district', 'subdistrict']
const seesOutside: readonly Role[] = ['bureau', 'district', 'subdistrict']
const publishes: readonly Role[] = ['ownersCommittee', 'propertyCompany', 'residentsCommittee', 'subdistrict']
const seesDisclosures: readonly Role[] = ['bureau', 'district', 'subdistrict', 'residentsCommittee']
const looksIntoAnswers: readonly Role[] = ['bureau', 'district']
const objects: readonly Role[] = ['bureau', 'district', 'propertyCompany']
const seesRound: readonly Role[] = ['bureau', 'subdistrict', 'residentsCommittee']
const writesReports: readonly Role[] = ['bureau', 'district']
const keepsRoster: readonly Role[] = ['bureau', 'district', 'subdistrict', 'residentsCommittee']

/** What a role can do here. */
function worksOf({ role, scope }: Held): Work[] {
  const works: Work[] = []
  if (handlesCases.includes(role)) {
    works.push({ words: '待办工单', open: () => goTo('duties') })
    works.push({ words: '全部工单', open: () => goTo('allCases') })
  }
  if (seesOverview.includes(role)) works.push({ words: '投诉总览', open: () => goTo('caseOverview') })
  if (role === 'residentsCommittee') {
    works.push({ words: '住户绑定码', open: () => goTo('slips') })
    works.push({ words: '楼栋海报', open: () => goTo('posters') })
    works.push({ words: '认领确认', open: () => goTo('claims') })
    works.push({ words: '纸质评价', open: () => goTo('papers') })
    works.push({ words: '协助填写', open: () => goTo('assisted') })
  }
  if (decides.includes(role)) works.push({ words: '待办事项', open: () => goTo('matters') })
  if (role === 'subdistrict') works.push({ words: '录入纸质评价', open: () => goTo('paperEntry') })
  if (keepsRoster.includes(role)) works.push({ words: '住户名册', open: () => goTo('rosters') })
  if (role === 'district') works.push({ words: '空置房核查', open: () => goTo('emptyHomes') })
  if (seesTable.includes(role)) works.push({ words: '小区满意度一览', open: () => goTo('table') })
  if (publishes.includes(role)) works.push({ words: '公示工作', open: () => goTo('publishing') })
  if (publishes.includes(role) || seesDisclosures.includes(role)) {
    works.push({ words: '公示纠错', open: () => goTo('askedCorrections') })
  }
  if (seesDisclosures.includes(role)) {
    works.push({ words: '公示按时情况', open: () => goTo('disclosureTable') })
  }
  const kind = firstRollUps[role]
  if (kind) works.push({ words: '汇总结果', open: () => goTo('rollUps', { kind }) })
  if (role === 'ownersCommittee') {
    works.push({ words: '业委会工作台', open: () => goTo('committee', { compound: scope }) })
    works.push({ words: '本小区满意度', open: () => goTo('compound', { compound: scope }) })
  }
  if (looksIntoAnswers.includes(role)) works.push({ words: '异常核查', open: () => goTo('findings') })
  if (objects.includes(role)) works.push({ words: '结果异议', open: () => goTo('objections') })
  works.push({ words: '“美好家园”选树', open: () => goTo('selection') })
  if (seesOutside.includes(role)) works.push({ words: '外部工单', open: () => goTo('outsideCases') })
  if (seesRound.includes(role)) works.push({ words: '随机纸质评价', open: () => goTo('paperRound') })
  if (writesReports.includes(role)) works.push({ words: '总结报告', open: () => goTo('districtReports') })
  if (role === 'bureau') works.push({ words: '发布经验案例', open: () => goTo('experienceDrafts') })
  if (role === 'bureau') works.push({ words: '评价周期', open: () => goTo('periods') })
  if (keepsPlaces.includes(role)) {
    works.push({ words: '小区', open: () => goTo('compounds') })
    works.push({ words: '物业服务企业', open: () => goTo('companies') })
    works.push({ words: '行政区划', open: () => goTo('regions') })
  }
  if (role === 'bureau') works.push({ words: '投诉规则', open: () => goTo('complaintRules') })
  if (role === 'bureau') works.push({ words: '公示规则', open: () => goTo('disclosureRules') })
  if (role === 'bureau') works.push({ words: '消息发送', open: () => goTo('messageDelivery') })
  if (role === 'bureau') works.push({ words: '数据接口密钥', open: () => goTo('apiKeys') })
  const invites = appoints[role] !== undefined
  works.push({ words: invites ? '人员与邀请' : '工作交接', open: () => goTo('people') })
  if (invites) works.push({ words: '操作记录', open: () => goTo('audit') })
  return works
}

/** 切换到工作台, for people with a staff role: the one that they work under, and the way to another one. */
export function Workbench({ roles }: { roles: readonly Held[] }) {
  const acting = useActingRole(roles)
  useSaidRole(roles, acting)
  const [switching, setSwitching] = useState(false)
  if (acting === null) return null
  return (
    <>
      <View className="section">工作台：{officeWords(acting)}</View>
      <View className="card flush">
        {worksOf(acting).map(({ words, open }) => (
          <Cell key={words} words={words} onTap={open} />
        ))}
        {roles.length > 1 && (
          <Cell words="切换身份" value={`共 ${roles.length} 项`} onTap={() => setSwitching(true)} />
        )}
      </View>
      <RemindMe
        kind="staffDigest"
        words="订阅下一次每日待办提醒"
        kept="已订阅。下一个工作日 9:00 后，如有待办，会用微信提醒您一次。"
      />
      {switching && (
        <Sheet title="切换身份" onClose={() => setSwitching(false)}>
          <LevelRows
            label="以哪项身份办理"
            leadsAway
            choices={roles.map((held) => ({ value: roleValue(held), words: officeWords(held) }))}
            chosen={roleValue(acting)}
            onChoose={(value) => {
              const next = roles.find((held) => roleValue(held) === value)
              if (next) chooseRole(next)
              setSwitching(false)
            }}
          />
        </Sheet>
      )}
    </>
  )
}

const roleValue = ({ role, scope, agency }: Held) => [role, scope, agency].join('|')

/** What is shown is what is said to the cloud: with several roles always one of them, with one or none nothing. */
function useSaidRole(roles: readonly Held[], acting: Held | null): void {
  useEffect(() => {
    const wanted = roles.length > 1 ? acting : null
    const said = chosenRole()
    if (wanted === null ? said !== null : !isSameRole(wanted, said)) chooseRole(wanted)
  }, [roles, acting])
}
