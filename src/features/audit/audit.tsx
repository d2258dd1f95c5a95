import { Text, View } from '@tarojs/components'
import { readAudit } from '../../../core/contract/audit-trail'
import type { OutputOf } from '../../../core/contract/endpoint'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { officeWords } from '../../components/office-words'
import { Empty } from '../../components/page'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useMorePages } from '../../platform/use-pages'
import './audit.scss'
import { actionWords, changeWords, subjectWords } from './audit-words'

type Page = OutputOf<typeof readAudit>
type Entry = Page['entries'][number]

/** 操作记录: what staff did within the scope, newest first. */
export function Audit() {
  const load = useAnswer(readAudit, {})
  return (
    <Loaded
      load={load}
      empty={({ entries }) =>
        entries.length === 0 ? <Empty words="还没有操作记录。工作人员的每项操作都会记在这里。" /> : null
      }
    >
      {(first) => <Entries first={first} />}
    </Loaded>
  )
}

function Entries({ first }: { first: Page }) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(readAudit, {}, first)
  return (
    <>
      <View className="card note">
        记录不能修改或删除。人员以岗位表示；没有岗位的以编号表示，同一编号是同一账号。
      </View>
      <View className="card flush">
        <View className="audit-head" aria-hidden>
          {['时间', '人员', '操作', '对象', '变化与原因'].map((title) => (
            <View key={title}>{title}</View>
          ))}
        </View>
        {pages
          .flatMap((page) => page.entries)
          .map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
      </View>
      <FailureNotice failure={failure} />
      {hasMore && (
        <Button kind="text" busy={busy} onTap={readNext}>
          更早的记录
        </Button>
      )}
    </>
  )
}

function EntryRow({ entry }: { entry: Entry }) {
  const { at, by, action, why } = entry
  return (
    <View className="audit-entry">
      <View className="note">{fullMomentWords(at)}</View>
      <View>
        {by.holder ?? `编号 ${by.tag}`}
        <View className="note">{officeWords(by)}</View>
      </View>
      <View className="audit-action strong">{actionWords(action)}</View>
      <View className="note">
        <Text className="audit-label">对象：</Text>
        {subjectWords(entry)}
      </View>
      <View className="note">
        {changeWords(entry).map((words) => (
          <View className="audit-fact" key={words}>
            {words}
          </View>
        ))}
        {why && <View>原因：{why}</View>}
      </View>
    </View>
  )
}
