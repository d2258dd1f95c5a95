import type { GovernanceKind, ServiceKind } from '../../../core/place/compound'

const services: Record<ServiceKind, string> = {
  company: '物业服务企业',
  neighbourhoodCare: '社区托管',
  selfManaged: '业主自管',
  none: '无物业服务',
}

const governances: Record<GovernanceKind, string> = {
  ownersCommittee: '已成立业委会',
  interimCommittee: '已成立物管会',
  betweenTerms: '业委会换届中',
  preparing: '业委会筹备中',
  none: '无业委会',
}

/** How a compound is served. */
export function serviceTitle(kind: ServiceKind): string {
  return services[kind]
}

/** How a compound is governed. */
export function governanceTitle(kind: GovernanceKind): string {
  return governances[kind]
}
