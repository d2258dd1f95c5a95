import { View } from '@tarojs/components'
import { useState } from 'react'
import { listApiKeys } from '../../../core/contract/api-keys'
import { listPlaces } from '../../../core/contract/results'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import './api-keys.scss'
import { CreateKey } from './create-key'
import { KeyEntry } from './key-entry'
import { type Made, NewKey } from './new-key'

/** 数据接口密钥: made once, listed without the keys themselves, revoked for good. */
export function ApiKeys() {
  const keys = useAnswer(listApiKeys, {})
  const places = useAnswer(listPlaces, {})
  const [made, setMade] = useState<Made | null>(null)
  const reload = keys.status === 'done' ? keys.reload : undefined

  return (
    <>
      {made ? (
        <NewKey made={made} onDone={() => setMade(null)} />
      ) : (
        <Loaded load={places}>
          {(found) => (
            <CreateKey
              places={found}
              onMade={(next) => {
                setMade(next)
                reload?.()
              }}
            />
          )}
        </Loaded>
      )}
      <View className="section">已有密钥</View>
      <Loaded load={keys} empty={(data) => (data.keys.length === 0 ? <Empty words="还没有密钥。" /> : null)}>
        {(data, again) => (
          <View className="card flush">
            {data.keys.map((entry) => (
              <KeyEntry
                key={entry.number}
                entry={entry}
                places={places.status === 'done' ? places.data : null}
                onRevoked={again}
              />
            ))}
          </View>
        )}
      </Loaded>
    </>
  )
}
