import type { GovernanceKind, ServiceKind } from './compound'
import { nameKey } from './name-key'

export const serviceTitles: Record<ServiceKind, string> = {
  company: '物业服务企业',
  neighbourhoodCare: '社区托管',
  selfManaged: '业主自管',
  none: '无物业管理',
}

export const governanceTitles: Record<GovernanceKind, string> = {
  ownersCommittee: '业委会',
  interimCommittee: '物管会',
  betweenTerms: '业委会换届中',
  preparing: '筹备中',
  none: '无',
}

const serviceWords: Record<ServiceKind, string> = {
  company: '物业服务企业 企业 物业企业 物业公司 企业服务 市场化 市场化物业 专业物业 专业化物业 委托企业',
  neighbourhoodCare: '社区托管 托管 社区代管 社区管理 社区物业 街道托管 居委会托管 兜底',
  selfManaged: '业主自管 自管 自治 业主自治 自行管理 业主自行管理 单位自管',
  none: '无物业管理 无 没有 无物业 无管理 无人管理 失管 弃管',
}

const governanceWords: Record<GovernanceKind, string> = {
  ownersCommittee: '业委会 业主委员会 已成立业委会 有业委会',
  interimCommittee: '物管会 物业管理委员会 已成立物管会 有物管会',
  betweenTerms: '业委会换届中 换届中 换届',
  preparing: '筹备中 筹备 筹备组 业委会筹备中 首次业主大会筹备组',
  none: '无 没有 未成立 无业委会 均无',
}

function kindOf<Kind extends string>(words: Record<Kind, string>, text: string): Kind | null {
  const said = nameKey(text)
  const kinds = Object.keys(words) as Kind[]
  return kinds.find((kind) => words[kind].split(' ').includes(said)) ?? null
}

/** The kind of service that a table's cell means; null if it means none for certain. */
export const readServiceKind = (text: string) => kindOf(serviceWords, text)

/** The kind of governance that a table's cell means; null if it means none for certain. */
export const readGovernanceKind = (text: string) => kindOf(governanceWords, text)
