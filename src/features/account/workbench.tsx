import { View } from '@tarojs/components'
import { type Role, roleTitles } from '../../../core/access/role'
import { Cell } from '../../components/cell'
import { goTo } from '../../platform/go'

type Held = { role: Role; scope: string }
type Work = { words: string; open: () => void }

const seesTable: readonly Role[] = [
  'bureau',
  'district',
  'subdistrict',
  'residentsCommittee',
  'propertyCompany',
]

/** What a role can do here. */
function worksOf({ role, scope }: Held): Work[] {
  const works: Work[] = []
  if (role === 'residentsCommittee') works.push({ words: '住户绑定码', open: () => goTo('slips') })
  if (seesTable.includes(role)) works.push({ words: '小区满意度一览', open: () => goTo('table') })
  if (role === 'ownersCommittee') {
    works.push({ words: '本小区满意度', open: () => goTo('compound', { compound: scope }) })
  }
  if (role === 'bureau') works.push({ words: '数据接口密钥', open: () => goTo('apiKeys') })
  return works
}

/** 切换到工作台, for people with a staff role. */
export function Workbench({ roles }: { roles: readonly Held[] }) {
  return (
    <>
      {roles.map((held) => {
        const works = worksOf(held)
        return (
          <View key={`${held.role}|${held.scope}`}>
            <View className="section">工作台：{roleTitles[held.role]}</View>
            {works.length === 0 ? (
              <View className="card note">目前没有需要您办理的事项。</View>
            ) : (
              <View className="card flush">
                {works.map(({ words, open }) => (
                  <Cell key={words} words={words} onTap={open} />
                ))}
              </View>
            )}
          </View>
        )
      })}
    </>
  )
}
