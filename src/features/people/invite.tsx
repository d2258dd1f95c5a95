import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type Agency, agenciesOf, agencyTitles } from '../../../core/access/agency'
import { type Role, roleTitles } from '../../../core/access/role'
import { createInvitation } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Select } from '../../components/select'
import { useDesktop } from '../../platform/use-desktop'
import { useWrite } from '../../platform/use-write'
import { holderFault } from './holder'
import { type Made, NewInvitation } from './new-invitation'
import { termEnd } from './office-state'
import { type Scope, ScopeChoice } from './scope-choice'

const terms = [
  { value: '0', words: '长期（直到结束）' },
  { value: '1', words: '1 年' },
  { value: '3', words: '3 年' },
  { value: '5', words: '5 年' },
]

/**
 * 邀请人员: as what, responsible for what, over what, whose office, for how long. On a phone the list comes first, and the form
 * when asked for.
 */
export function Invite({ roles, onMade }: { roles: readonly Role[]; onMade: () => void }) {
  const [made, setMade] = useState<Made | null>(null)
  const [opened, setOpened] = useState(false)
  const desktop = useDesktop()
  if (!desktop && !opened && !made) {
    return (
      <View className="button-group">
        <Button onTap={() => setOpened(true)}>邀请人员</Button>
      </View>
    )
  }
  return (
    <View className="card">
      <View className="title">{made ? '邀请已发出' : '邀请人员'}</View>
      {made ? (
        <NewInvitation
          made={made}
          onDone={() => {
            setMade(null)
            setOpened(false)
          }}
        />
      ) : (
        <Form
          roles={roles}
          onMade={(next) => {
            setMade(next)
            onMade()
          }}
        />
      )}
    </View>
  )
}

type Faults = { agency: string | null; scope: string | null; holder: string | null }

const noFaults: Faults = { agency: null, scope: null, holder: null }

function Form({ roles, onMade }: { roles: readonly Role[]; onMade: (made: Made) => void }) {
  const [role, setRole] = useState<Role>(roles[0] as Role)
  const [agency, setAgency] = useState<Agency | null>(null)
  const [scope, setScope] = useState<Scope | null>(null)
  const [years, setYears] = useState('0')
  const holder = useRef('')
  const [faults, setFaults] = useState(noFaults)
  const { write, busy, failure } = useWrite(createInvitation)
  const possible = agenciesOf(role)

  async function invite() {
    const wrong = {
      agency: possible.length > 0 && agency === null ? '请选择职责。' : null,
      scope: scope === null ? '请选择管理范围。' : null,
      holder: holderFault(holder.current),
    }
    setFaults(wrong)
    if (scope === null || wrong.agency !== null || wrong.holder !== null) return
    const until = years === '0' ? null : termEnd(Number(years), Date.now())
    const answer = await write({
      ...{ role, scope: scope.scope, agency, until },
      holder: holder.current.trim(),
    })
    if (answer) onMade(answer)
  }

  return (
    <>
      <View className="invite-line">
        <Select
          label="身份"
          options={roles.map((value) => ({ value, words: roleTitles[value] }))}
          chosen={role}
          onChoose={(value) => {
            setRole(value as Role)
            setAgency(null)
            setScope(null)
            setFaults(noFaults)
          }}
        />
      </View>
      {possible.length > 0 && (
        <View className="invite-line">
          <Select
            label="职责"
            options={[
              { value: '', words: '请选择' },
              ...possible.map((value) => ({ value, words: agencyTitles[value] })),
            ]}
            chosen={agency ?? ''}
            fault={faults.agency}
            onChoose={(value) => {
              setAgency(possible.find((each) => each === value) ?? null)
              setFaults({ ...faults, agency: null })
            }}
          />
        </View>
      )}
      <ScopeChoice key={role} role={role} chosen={scope} fault={faults.scope} onChoose={setScope} />
      <Field
        label="岗位"
        note="写岗位即可，不必写姓名。"
        placeholder="例如：新浦街道物业科"
        maxLength={30}
        fault={faults.holder}
        onInput={(text) => {
          holder.current = text
        }}
      />
      <View className="invite-line">
        <Select label="任期" options={terms} chosen={years} onChoose={setYears} />
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={invite}>
          生成邀请码
        </Button>
      </View>
    </>
  )
}
