import { View } from '@tarojs/components'
import { useState } from 'react'
import { type PhotoUse, photoLimits } from '../../../core/complaint/photo-rules'
import { camera } from '../../platform/photos/camera'
import { wasCancelled, wasForbidden } from '../../platform/was-cancelled'
import { canRetry, wordsOf } from '../../platform/words'
import { Icon } from '../icon'
import { Tap } from '../tap'
import './photo-field.scss'
import { PhotoPicture } from './photo-picture'
import { isOnItsWay, type PhotoEntry } from './photo-queue'
import { type KeptPhotos, usePhotoField } from './use-photo-field'

type PhotoFieldProps = {
  use: PhotoUse
  label?: string
  note?: string
  /** Photos of the draft; read once, as the field keeps them itself from then on. */
  initial: readonly string[]
  onChange: (kept: KeptPhotos) => void
}

const forbidden = '没有使用相机或相册的权限，请在设置中允许后重试。'

/** Photos of a form, up to nine. It stands behind the consent gate: cameras and albums hold personal data. */
export function PhotoField({ use, label = '照片（可不传）', note, initial, onChange }: PhotoFieldProps) {
  const { entries, add, retry, remove } = usePhotoField({ use, initial, onChange })
  const [fault, setFault] = useState<string | null>(null)
  const room = photoLimits.aStatement - entries.length

  async function choose() {
    setFault(null)
    try {
      void add(await camera.choose(room))
    } catch (error) {
      if (!wasCancelled(error)) setFault(wasForbidden(error) ? forbidden : '没有选到照片，请重试。')
    }
  }

  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className="photo-tiles" role="group" aria-label={label}>
        {entries.map((entry, index) => (
          <Tile
            key={entry.key}
            entry={entry}
            words={`照片 ${index + 1}`}
            onRetry={() => void retry(entry.key)}
            onRemove={() => remove(entry.key)}
          />
        ))}
        {room > 0 && (
          <Tap
            className="photo-tile photo-add"
            label={`添加 ${entries.length}/${photoLimits.aStatement} 张照片`}
            onTap={choose}
          >
            <Icon name="photo" />
            <View className="note">
              添加 {entries.length}/{photoLimits.aStatement}
            </View>
          </Tap>
        )}
      </View>
      <Progress entries={entries} />
      <Faults entries={entries} fault={fault} />
      <View className="note spaced">
        {note ?? '上传前会去掉拍摄位置、时间和机型。请尽量不要拍到他人面部和门牌号。'}
      </View>
    </View>
  )
}

type TileProps = { entry: PhotoEntry; words: string; onRetry: () => void; onRemove: () => void }

function Tile({ entry, words, onRetry, onRemove }: TileProps) {
  const status = statusOf(entry)
  const retries = entry.failure !== null && canRetry({ code: entry.failure, requestId: null })
  // What cannot be uploaded can hardly be drawn either.
  const url = entry.failure === null || retries ? (entry.picked?.preview ?? null) : null
  return (
    <View className={`photo-tile ${entry.stage}`}>
      <PhotoPicture url={url} words={words} />
      {retries ? (
        <Tap className="photo-status wrong" label={`点按重试，上传${words}`} onTap={onRetry}>
          点按重试
        </Tap>
      ) : (
        status && <View className={isWrong(entry) ? 'photo-status wrong' : 'photo-status'}>{status}</View>
      )}
      <Tap className="photo-remove" label={`移除${words}`} onTap={onRemove}>
        <View className="photo-remove-mark">
          <Icon name="close" />
        </View>
      </Tap>
    </View>
  )
}

const isWrong = ({ stage, state }: PhotoEntry) => stage === 'failed' || state === 'refused'

function statusOf({ stage, state }: PhotoEntry): string | null {
  if (stage === 'waiting') return '等待上传'
  if (stage === 'uploading') return '上传中'
  if (stage === 'failed') return '不能上传'
  if (state === 'checking') return '审核中'
  if (state === 'refused') return '未通过审核'
  return state === 'passed' ? null : '已上传'
}

/** How far it is, for whoever does not see the tiles. */
function Progress({ entries }: { entries: readonly PhotoEntry[] }) {
  const waiting = entries.filter(isOnItsWay).length
  const done = entries.filter(({ stage }) => stage === 'uploaded').length
  return (
    <View className="note spaced" role="status">
      {waiting > 0 && `正在上传，还剩 ${waiting} 张`}
      {waiting === 0 && done > 0 && `已上传 ${done} 张`}
    </View>
  )
}

function Faults({ entries, fault }: { entries: readonly PhotoEntry[]; fault: string | null }) {
  const failed = entries.flatMap(({ key, failure }, index) =>
    failure === null ? [] : [{ key, words: `照片 ${index + 1}：${wordsOf(failure)}` }],
  )
  if (failed.length === 0 && fault === null) return null
  return (
    <View className="field-fault" role="alert">
      {fault}
      {failed.map(({ key, words }) => (
        <View key={key}>{words}</View>
      ))}
    </View>
  )
}
