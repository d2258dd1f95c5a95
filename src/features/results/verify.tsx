import { View } from '@tarojs/components'
import type { PublishedPeriod } from '../../../core/contract/public-results'
import { readSnapshot, type SnapshotView } from '../../../core/contract/snapshots'
import { CopyButton } from '../../components/copy-button'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { DataTable } from '../../components/plot/data-table'
import { inBrowser } from '../../platform/target'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { fitWords } from './fit-words'
import { parameterWords } from './parameter-words'
import { PeriodChoice } from './period-choice'
import { Steps } from './steps'

/** 核验: the hash of what is published, and how anybody checks it. */
export function Verify({ period }: { period: string | null }) {
  return (
    <PeriodChoice period={period}>{(shown) => <OfPeriod key={shown.code} period={shown} />}</PeriodChoice>
  )
}

function OfPeriod({ period }: { period: PublishedPeriod }) {
  const load = useAnswer(readSnapshot, { period: period.code }, { keep: true })
  return <Loaded load={load}>{(snapshot) => <Snapshot snapshot={snapshot} />}</Loaded>
}

function Snapshot({ snapshot }: { snapshot: SnapshotView }) {
  return (
    <>
      <View className="card">
        <View className="strong">
          {snapshot.period.name}，第 {snapshot.number} 次封存
        </View>
        <View className="note">
          {fullMomentWords(snapshot.sealedAt)} 封存，共 {snapshot.compounds} 个小区。
        </View>
        <View className="spaced">
          结果封存后不再改动，有裁定要更正时另行封存一次，以前的仍可核对。下面是公开文件的校验值（SHA-256），文件里改动任何一个字，校验值都会不同。
        </View>
        <View className="results-hash">{snapshot.public.sha256}</View>
        <View className="button-group">
          <CopyButton text={snapshot.public.sha256} words="复制校验值" />
        </View>
      </View>
      <HowTo snapshot={snapshot} />
      <View className="card">
        <View className="strong">答案记录有没有被改动</View>
        <View className="spaced">{recordWords(snapshot.record)}</View>
        {snapshot.record.head && (
          <>
            <View className="results-hash">{snapshot.record.head}</View>
            <View className="note spaced">
              封存块链也可以下载，解压、核验的办法与上面相同；解压后的校验值：
            </View>
            <View className="results-hash">{snapshot.blocks.sha256}</View>
            <View className="button-group">
              <Download title="封存块链" file={snapshot.blocks} />
            </View>
          </>
        )}
      </View>
      <View className="card">
        <View className="strong">本期参数</View>
        <DataTable
          label="本期参数"
          table={{ columns: ['项目', '取值'], rows: parameterWords(snapshot.parameters) }}
        />
        <View className="strong spaced">由全市数据算出、封存后不变的数</View>
        <DataTable label="全市拟合值" table={{ columns: ['项目', '取值'], rows: fitWords(snapshot.fit) }} />
      </View>
      <Earlier snapshot={snapshot} />
    </>
  )
}

function HowTo({ snapshot }: { snapshot: SnapshotView }) {
  const { bytes } = snapshot.public
  const file = `${snapshot.period.code}-${snapshot.number}-public.jsonl`
  return (
    <View className="card">
      <View className="strong">怎么核验</View>
      <Steps
        steps={[
          `下载公开文件（解压后 ${sizeWords(bytes)}）。里面有每个小区的评价分布、户数、投诉数和计算用的全部参数，没有可以指向个别住户的内容。`,
          {
            words: '解压后计算校验值。与上面的一致，就是这份结果。苹果电脑和 Linux：',
            commands: [`gunzip -c ${file}.gz > ${file}`, `sha256sum ${file}`],
          },
          {
            words: 'Windows 可先用解压软件解开，再运行：',
            commands: [`certutil -hashfile ${file} SHA256`],
          },
          {
            words:
              '想重算一遍：在本平台的程序目录里运行下面的命令。公开文件不含人数太少的分组，所以各小区的平均分和有效回答数照文件采用，程序会列明；由它们重新算出全市平均、每个得分、区间、档次和先后，逐位比较，并指出不同之处。不用数据库，也不用联网。',
            commands: [`npm run verify -- ${file}`],
          },
        ]}
      />
      <View className="button-group">
        <Download title="公开文件" file={snapshot.public} />
      </View>
    </View>
  )
}

type DownloadProps = { title: string; file: SnapshotView['public'] }

/** A file by its link; WeChat opens none, so that the link is copied there. */
function Download({ title, file: { url } }: DownloadProps) {
  if (url === null) return <Notice tone="warning">下载链接暂时取不到，请稍后重新打开本页。</Notice>
  if (!inBrowser) return <CopyButton text={url} words={`复制${title}的下载链接`} />
  return (
    <a className="button plain" href={url} download>
      下载{title}
    </a>
  )
}

function Earlier({ snapshot: { snapshots, number } }: { snapshot: SnapshotView }) {
  if (snapshots.length < 2) return null
  return (
    <View className="card">
      <View className="strong">本期各次封存</View>
      {snapshots.map((each) => (
        <View key={each.number} className="spaced">
          <View>
            第 {each.number} 次{each.number === number ? '（现在公布的）' : ''}，
            {fullMomentWords(each.sealedAt)}
          </View>
          <View className="results-hash">{each.public}</View>
        </View>
      ))}
    </View>
  )
}

/** What was found when the answers were held against their sealed blocks. */
function recordWords({ blocks, differing }: SnapshotView['record']): string {
  if (blocks === 0) return '本期没有需要封存的答案记录。'
  if (differing > 0) {
    return `评价期间每小时封存一次答案的摘要，共 ${blocks} 块。封存结果时逐条比对，有 ${differing} 处与封存时不同，公开文件里列有每一处的记录号。最后一块的校验值：`
  }
  return `评价期间每小时封存一次答案的摘要，每一块都带着前一块的校验值，共 ${blocks} 块。封存结果时逐条比对，没有改动、缺失或换位。最后一块的校验值：`
}

/** “1.2 MB”. */
const sizeWords = (bytes: number) => `${Math.max(0.1, bytes / 1_000_000).toFixed(1)} MB`
