import { View } from '@tarojs/components'
import { listFindings } from '../../../core/contract/findings'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { FindingDetail } from './finding-detail'
import './findings.scss'

type FindingProps = { period: string; compound: string; kind: string }

/** One finding on a page of its own, as a phone opens it. */
export function Finding({ period, compound, kind }: FindingProps) {
  const load = useAnswer(listFindings, { period })
  return (
    <Loaded load={load}>
      {({ findings }, reload) => {
        const found = findings.find((each) => each.compound === compound && each.evidence.kind === kind)
        if (found === undefined) return <Empty words="没有找到这条核查事项。" />
        return (
          <View className="card">
            <View className="title">{found.name}</View>
            <FindingDetail finding={found} period={period} onChanged={reload} />
          </View>
        )
      }}
    </Loaded>
  )
}
