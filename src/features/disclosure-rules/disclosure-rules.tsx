import { readDisclosureRules } from '../../../core/contract/disclosure-rules'
import { Loaded } from '../../components/loaded'
import { useAnswer } from '../../platform/use-answer'
import './disclosure-rules.scss'
import { Editor } from './editor'

/** 公示规则: what has to be public, whose duty it is, how often; changed a version at a time, from a day to come. */
export function DisclosureRules() {
  const load = useAnswer(readDisclosureRules, {}, { keep: true })
  return (
    <Loaded load={load}>{(read, reload) => <Editor key={read.version} read={read} reload={reload} />}</Loaded>
  )
}
