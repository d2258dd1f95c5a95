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
import { useUploads } from '../../platform/attachments/use-uploads'
import { DayField } from '../day-field'
import { Select } from '../select'
import { UploadField } from '../uploads/upload-field'
import './evidence.scss'
import { givenEvidence, type Said } from './given-evidence'

type EvidenceFieldProps = {
  label: string
  compound: string
  /** What may be put forward here. */
  takes: readonly EvidenceKind[]
  /** Files that are stored; read once. */
  initial: readonly EvidenceView[]
  /** Days that a photo may be of. */
  lookBack: LookBack
  /** How many files at most. */
  most?: number
  fault?: string | null
  /** What is put forward, and how many files are not ready: not stored (yet), or photos without their day. */
  onChange: (given: EvidenceGiven[], unfinished: number) => void
}

/** Files of evidence: chosen, uploaded one after the other, and told what each of them is; of a photo, when it was taken. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { label, compound, takes, initial, lookBack, most = mostEvidence, fault, onChange } = props
  const first = takes[0] ?? 'document'
  const [said, setSaid] = useState<Record<string, Said>>(() =>
    Object.fromEntries(initial.map(({ file, kind, day }) => [file, { kind, day: day ?? '' }])),
  )
  const tell = useRef(onChange)
  tell.current = onChange
  const uploading = useUploads({ endpoint: uploadEvidence, compound, initial, most })
  const { uploads } = uploading
  const nothing = { kind: first, day: '' }

  useEffect(() => {
    const given = givenEvidence(uploads, said, first)
    tell.current(given, uploads.length - given.length)
  }, [uploads, said, first])

  return (
    <UploadField
      {...{ label, uploading, fault }}
      add="添加材料"
      note={`PDF 文件或照片，${most === 1 ? '只传一个，不超过 10 兆' : `每个不超过 10 兆，最多 ${most} 个`}。照片会去掉拍摄位置和时间。请遮住姓名、电话、身份证号等个人信息。`}
    >
      {({ key }) => (
        <Asked
          {...{ takes, lookBack }}
          said={said[key] ?? nothing}
          onSaid={(changed) => setSaid({ ...said, [key]: { ...nothing, ...said[key], ...changed } })}
        />
      )}
    </UploadField>
  )
}

type AskedProps = {
  takes: readonly EvidenceKind[]
  said: Said
  lookBack: LookBack
  onSaid: (changed: Partial<Said>) => void
}

function Asked({ takes, said, lookBack, onSaid }: AskedProps) {
  return (
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
  )
}
