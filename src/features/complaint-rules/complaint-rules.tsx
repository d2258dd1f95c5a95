import { readComplaintRules } from '../../../core/contract/complaint-rules'
import { Loaded } from '../../components/loaded'
import { useAnswer } from '../../platform/use-answer'
import './complaint-rules.scss'
import { Editor } from './editor'

/** 投诉规则: who answers for what, how long everybody has, and which days count; changed a version at a time. */
export function ComplaintRules() {
  const load = useAnswer(readComplaintRules, {}, { keep: true })
  return <Loaded load={load}>{(read, reload) => <Editor read={read} reload={reload} />}</Loaded>
}
