import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readHome } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { officeWords } from '../../components/office-words'
import { HandOver } from './hand-over'
import { termWords } from './office-state'

type Held = OutputOf<typeof readHome>['roles'][number]

/** The office that the person works in at present, and handing it over. */
export function OwnOffice({ held }: { held: Held }) {
  const [handing, setHanding] = useState(false)
  return (
    <View className="card row">
      <View className="cell-words">
        <View className="note">我的任职</View>
        <View className="strong">{officeWords(held)}</View>
        <View className="note">{termWords(held.until)}</View>
      </View>
      <Button kind="text" onTap={() => setHanding(true)}>
        交接
      </Button>
      {handing && (
        <HandOver number={held.appointment} office={officeWords(held)} onClose={() => setHanding(false)} />
      )}
    </View>
  )
}
