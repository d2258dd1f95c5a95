import { View } from '@tarojs/components'
import { Checkbox } from '../../components/checkbox'
import { DayField } from '../../components/day-field'

/** Whom a slip is for: everybody of the household, or a tenant with the lease's last day (empty: not known). */
export type Whom = { isTenant: boolean; leaseUntil: string }

export const everybody: Whom = { isTenant: false, leaseUntil: '' }

/** The part of an input that says so. */
export function tenantOf({ isTenant, leaseUntil }: Whom) {
  return isTenant ? { tenant: { leaseUntil: leaseUntil === '' ? null : leaseUntil } } : {}
}

/** Whether a slip is for a tenant, and until when. */
export function TenantChoice({ whom, onChange }: { whom: Whom; onChange: (whom: Whom) => void }) {
  return (
    <View className="spaced">
      <Checkbox checked={whom.isTenant} onToggle={() => onChange({ ...whom, isTenant: !whom.isTenant })}>
        发给租住人
      </Checkbox>
      {whom.isTenant && (
        <DayField
          label="租期的最后一天"
          day={whom.leaseUntil}
          note="到期后绑定自动结束，提前 30 天提醒租住人。不清楚可以不填。"
          onChoose={(leaseUntil) => onChange({ ...whom, leaseUntil })}
        />
      )}
    </View>
  )
}
