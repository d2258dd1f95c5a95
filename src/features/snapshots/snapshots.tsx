import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readSealedSnapshot } from '../../../core/contract/snapshots'
import { CopyButton } from '../../components/copy-button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { inBrowser } from '../../platform/target'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { differenceLines, recordWords, sizeWords, verifySteps } from './snapshot-words'
import './snapshots.scss'

type Sealed = OutputOf<typeof readSealedSnapshot>

/** 快照与核验: what was sealed of a period, its hashes, what differs in the record, and how to check it all. */
export function Snapshots({ period }: { period: string }) {
  const [number, setNumber] = useState<number | undefined>(undefined)
  const load = useAnswer(readSealedSnapshot, { period, ...(number !== undefined && { number }) })
  return <Loaded load={load}>{(sealed) => <Sections sealed={sealed} onChoose={setNumber} />}</Loaded>
}

type SectionsProps = { sealed: Sealed; onChoose: (number: number) => void }

function Sections({ sealed, onChoose }: SectionsProps) {
  const { period, number, sealedAt, compounds, notCounted, uncounted, snapshots } = sealed
  const latest = snapshots[0]?.number
  return (
    <>
      <View className="snapshots-bar">
        <Select
          label={`${period.name}的快照`}
          options={snapshots.map((each) => ({
            value: String(each.number),
            words: `第 ${each.number} 次${each.number === latest ? '（现在显示的）' : ''}`,
          }))}
          chosen={String(number)}
          onChoose={(value) => onChoose(Number(value))}
        />
      </View>
      <View className="card">
        <View className="strong">
          {period.name}，第 {number} 次封存
        </View>
        <View className="note">
          {fullMomentWords(sealedAt)} 封存，共 {compounds} 个小区。
        </View>
        {notCounted > 0 && (
          <Notice tone="warning">
            {`有 ${notCounted} 个小区没能统计，不在这次快照里${uncounted.length > 0 ? `：${uncounted.join('、')}` : ''}。统计后会另行封存。`}
          </Notice>
        )}
        <View className="spaced">
          封存后不再改动。裁定或补充统计要更正时，会另行封存一次，以前的各次都保留、可以核对。
        </View>
      </View>
      <Files sealed={sealed} />
      <Record sealed={sealed} />
      <HowTo sealed={sealed} />
      <All sealed={sealed} />
    </>
  )
}

type FileProps = { title: string; note: string; file: Sealed['full']; name: string; kept?: string }

function Files({ sealed }: { sealed: Sealed }) {
  const name = `${sealed.period.code}-${sealed.number}`
  return (
    <View className="card">
      <View className="strong">文件与校验值（SHA-256）</View>
      <View className="snapshots-files">
        <SealedFile
          title="完整文件"
          note="每个小区各组楼栋的参评数、投诉数和算出的全部结果，含不公布的小数目，请妥善保管，不要外传。"
          name={`${name}-full.jsonl.gz`}
          file={sealed.full}
          kept="完整文件由市住建局保管，这里只显示校验值。"
        />
        <SealedFile
          title="公开文件"
          note="公布的全部结果和参数，去掉了人数太少的分组。公布后任何人都可以下载。"
          name={`${name}-public.jsonl.gz`}
          file={sealed.public}
          kept="公布后可以下载，这里先显示校验值。"
        />
        <SealedFile
          title="封存块链"
          note="评价期间每小时封存一次的答案摘要，没有答案内容。"
          name={`${name}-blocks.jsonl.gz`}
          file={sealed.blocks}
        />
      </View>
    </View>
  )
}

function SealedFile({ title, note, file, name, kept }: FileProps) {
  return (
    <View className="snapshots-file">
      <View className="strong">
        {title}（解压后 {sizeWords(file.bytes)}）
      </View>
      <View className="note">{note}</View>
      <View className="snapshots-hash">{file.sha256}</View>
      <View className="snapshots-acts">
        <CopyButton text={file.sha256} words="复制校验值" />
        {file.url !== null &&
          (inBrowser ? (
            <a className="button plain" href={file.url} download={name}>
              下载{title}
            </a>
          ) : (
            <CopyButton text={file.url} words="复制下载链接" />
          ))}
      </View>
      {file.url === null && (
        <View className="note">{kept ?? '下载链接暂时取不到，请稍后重新打开本页。'}</View>
      )}
    </View>
  )
}

function Record({ sealed: { record } }: { sealed: Sealed }) {
  const lines = differenceLines(record.differences)
  return (
    <View className="card">
      <View className="strong">答案记录有没有被改动</View>
      <View className="spaced">{recordWords(record)}</View>
      {record.differing > 0 && (
        <>
          <Notice tone="danger" icon="warning">
            有 {record.differing} 处与封存时不同。请先查明原因，再使用或公布这次结果。
          </Notice>
          {lines.map(({ key, words }) => (
            <View className="note snapshots-difference" key={key}>
              {words}
            </View>
          ))}
          {record.differing > lines.length && (
            <View className="note">其余 {record.differing - lines.length} 处没有列出。</View>
          )}
        </>
      )}
      {record.head !== null && (
        <>
          <View className="note spaced">最后一块的校验值：</View>
          <View className="snapshots-hash">{record.head}</View>
        </>
      )}
    </View>
  )
}

function HowTo({ sealed }: { sealed: Sealed }) {
  return (
    <View className="card">
      <View className="strong">怎么核验</View>
      {verifySteps(sealed).map(({ words, commands }, index) => (
        <View className="snapshots-step" key={words}>
          <View className="strong">{index + 1}</View>
          <View>
            {words}
            {commands.map((command) => (
              <View className="snapshots-hash" key={command}>
                {command}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

function All({ sealed: { snapshots } }: { sealed: Sealed }) {
  return (
    <View className="card">
      <View className="strong">本期各次快照</View>
      {snapshots.map((each) => (
        <View className="snapshots-file" key={each.number}>
          <View>
            第 {each.number} 次，{fullMomentWords(each.sealedAt)}
          </View>
          {(
            [
              ['完整', each.full],
              ['公开', each.public],
              ['块链', each.blocks],
            ] as const
          ).map(([title, hash]) => (
            <View key={title}>
              <View className="note">{title}</View>
              <View className="snapshots-hash">{hash}</View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
