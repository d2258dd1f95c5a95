import { View } from '@tarojs/components'
import { useState } from 'react'
import { appoints } from '../../../core/access/appointing'
import { type Role, roleTitles } from '../../../core/access/role'
import { listStaff } from '../../../core/contract/offices'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Select } from '../../components/select'
import { useAnswer } from '../../platform/use-answer'
import { Invite } from './invite'
import { StaffList } from './staff-list'

const everyone = 'everyone'

/** Inviting, and beside it everybody who was invited or is in office there. */
export function StaffOfScope({ role }: { role: Role }) {
  const [shown, setShown] = useState<string>(everyone)
  const input = shown === everyone ? {} : { role: shown as Role }
  const load = useAnswer(listStaff, input)
  const mayInvite = appoints[role] ?? []
  const reload = load.status === 'done' ? load.reload : undefined
  const kinds = [
    { value: everyone, words: '全部身份' },
    ...[...new Set([role, ...mayInvite])].map((value) => ({ value, words: roleTitles[value] })),
  ]
  return (
    <View className="people-split">
      <Invite roles={mayInvite} onMade={() => reload?.()} />
      <View>
        <View className="card">
          <Select label="查看" options={kinds} chosen={shown} onChoose={setShown} />
        </View>
        <Loaded
          load={load}
          empty={({ offices }) =>
            offices.length === 0 ? <Empty words="还没有人员。发出邀请后，会显示在这里。" /> : null
          }
        >
          {(first, again) => <StaffList key={shown} input={input} first={first} onChanged={again} />}
        </Loaded>
      </View>
    </View>
  )
}
