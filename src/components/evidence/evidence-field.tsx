import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { EvidenceView } from '../../../core/contract/applications'
import { uploadEvidence } from '../../../core/contract/selection-evidence'
import {
  type EvidenceGiven,
  type EvidenceKind,
  evidenceTitles,
  type LookBack,
  mostEvidence,
} from '../../../core/selection/evidence'
import { chooseAttachments, choosePhotos } from '../../platform/attachments/attachments'
import { type Upload, useUploads } from '../../platform/attachments/use-uploads'
import { canRetry, wordsOf } from '../../platform/words'
import { Button } from '../button'
import { DayField } from '../day-field'
import { bytesWords } from '../disclosure/disclosure-words'
import { Select } from '../select'
import './evidence.scss'

type Said = { kind: EvidenceKind; day: string }

type EvidenceFieldProps = {
  label: string
  compound: string
  /** What may be put forward here. */
  takes: readonly EvidenceKind[]
  /** Files that are stored; read once. */
  initial: readonly EvidenceView[]
  /** Days that a photo may be of. */
  lookBack: LookBack
  fault?: string | null
  /** What is put forward, and how many files are not ready: not stored (yet), or photos without their day. */
  onChange: (given: EvidenceGiven[], unfinished: number) => void
}

/** Files of evidence: chosen, uploaded one after the other, and told what each of them is; of a photo, when it was taken. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { label, compound, takes, initial, lookBack, fault, onChange } = props
  const first = takes[0] ?? 'document'
  const [said, setSaid] = useState<Record<string, Said>>(() =>
    Object.fromEntries(initial.map(({ file, kind, day }) => [file, { kind, day: day ?? '' }])),
  )
  const tell = useRef(onChange)
  tell.current = onChange
  const uploading = useUploads({
    ...{ endpoint: uploadEvidence, compound, initial, most: mostEvidence, onChange: () => undefined },
  })
  const { uploads, room, choose, retry, remove } = uploading
  const saidOf = (key: string): Said => said[key] ?? { kind: first, day: '' }

  useEffect(() => {
    const given = uploads.flatMap(({ key, file }) => {
      const { kind, day } = said[key] ?? { kind: first, day: '' }
      const isReady = file !== null && (kind !== 'visitPhoto' || day !== '')
      return isReady ? [{ file, kind, day: day === '' ? null : day }] : []
    })
    tell.current(given, uploads.length - given.length)
  }, [uploads, said, first])

  const photos = choosePhotos
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {uploads.map((entry) => (
        <Entry
          key={entry.key}
          {...{ entry, takes, lookBack }}
          said={saidOf(entry.key)}
          onSaid={(changed) => setSaid({ ...said, [entry.key]: { ...saidOf(entry.key), ...changed } })}
          onRetry={() => retry(entry.key)}
          onRemove={() => remove(entry.key)}
        />
      ))}
      {room > 0 && (
        <View className="evidence-add">
          <Button kind="plain" onTap={() => void choose(chooseAttachments)}>
            添加材料
          </Button>
          {photos && (
            <Button kind="plain" onTap={() => void choose(photos)}>
              拍照或从相册选择
            </Button>
          )}
        </View>
      )}
      {(fault ?? uploading.fault) && (
        <View className="field-fault" role="alert">
          {fault ?? uploading.fault}
        </View>
      )}
      <View className="note spaced">
        PDF 文件或照片，每个不超过 10 兆，最多 {mostEvidence} 个。请遮住姓名、电话、身份证号等个人信息。
      </View>
    </View>
  )
}

type EntryProps = {
  entry: Upload
  takes: readonly EvidenceKind[]
  said: Said
  lookBack: LookBack
  onSaid: (changed: Partial<Said>) => void
  onRetry: () => void
  onRemove: () => void
}

function Entry({ entry, takes, said, lookBack, onSaid, onRetry, onRemove }: EntryProps) {
  const { name, bytes, progress, failure, file } = entry
  return (
    <View className="evidence-entry">
      <View className="row">
        <View className="cell-words">
          {name}
          <View className="note" role="status">
            {bytesWords(bytes)}
            {file === null && failure === null && `，${progress}`}
          </View>
        </View>
        {failure !== null && canRetry({ code: failure, requestId: null }) && (
          <Button kind="text" onTap={onRetry}>
            重试
          </Button>
        )}
        <Button kind="text" onTap={onRemove}>
          移除
        </Button>
      </View>
      {failure && (
        <View className="field-fault" role="alert">
          {wordsOf(failure)}
        </View>
      )}
      <View className="evidence-said">
        {takes.length > 1 && (
          <Select
            label="材料类别"
            options={takes.map((kind) => ({ value: kind, words: evidenceTitles[kind] }))}
            chosen={said.kind}
            onChoose={(kind) => onSaid({ kind: kind as EvidenceKind })}
          />
        )}
        {said.kind === 'visitPhoto' && (
          <DayField
            label="拍摄日期"
            day={said.day}
            earliest={lookBack.from}
            latest={lookBack.until}
            fault={said.day === '' ? '请填写拍摄日期' : null}
            onChoose={(day) => onSaid({ day })}
          />
        )}
      </View>
    </View>
  )
}
