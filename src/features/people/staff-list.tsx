import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import { listStaff } from '../../../core/contract/offices'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { FailureNotice } from '../../components/failure-notice'
import { officeWords } from '../../components/office-words'
import { useMorePages } from '../../platform/use-pages'
import { OfficeSheet } from './office-sheet'
import { stateWords } from './office-state'

type StaffListProps = {
  input: InputOf<typeof listStaff>
  first: OutputOf<typeof listStaff>
  onChanged: () => void
}

/** Invitations and appointments, newest first; pressing one that may be ended leads to what can be done with it. */
export function StaffList({ input, first, onChanged }: StaffListProps) {
  const { pages, hasMore, readNext, busy, failure } = useMorePages(listStaff, input, first)
  const [chosen, setChosen] = useState<string | null>(null)
  const offices = pages.flatMap((page) => page.offices)
  const shown = offices.find(({ number }) => number === chosen)
  return (
    <>
      <View className="card flush">
        {offices.map((office) => (
          <Cell
            key={office.number}
            words={office.own ? `${office.holder}（您）` : office.holder}
            note={`${officeWords(office)}，${stateWords(office)}`}
            onTap={office.mayEnd ? () => setChosen(office.number) : undefined}
          />
        ))}
      </View>
      <FailureNotice failure={failure} />
      {hasMore && (
        <Button kind="text" busy={busy} onTap={readNext}>
          查看更多
        </Button>
      )}
      {shown && <OfficeSheet office={shown} onChanged={onChanged} onClose={() => setChosen(null)} />}
    </>
  )
}
