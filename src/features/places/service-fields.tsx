import { View } from '@tarojs/components'
import type { CompanyView } from '../../../core/contract/companies'
import {
  type GovernanceKind,
  governanceKinds,
  type ServiceKind,
  serviceKinds,
} from '../../../core/place/compound'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { Select } from '../../components/select'
import { optionsOf } from './places'

export type ChosenService = { service: ServiceKind; company: string }

type ServiceFieldsProps = {
  companies: readonly CompanyView[]
  chosen: ChosenService
  onChoose: (chosen: ChosenService) => void
}

/** The kind of service, and the company where it is one. */
export function ServiceFields({ companies, chosen, onChoose }: ServiceFieldsProps) {
  return (
    <View className="places-selects">
      <Select
        label="物业服务形式"
        options={serviceKinds.map((kind) => ({ value: kind, words: serviceTitles[kind] }))}
        chosen={chosen.service}
        onChoose={(service) => onChoose({ ...chosen, service: service as ServiceKind })}
      />
      {chosen.service === 'company' && (
        <Select
          label="物业服务企业"
          options={[{ value: '', words: '请选择' }, ...optionsOf(companies)]}
          chosen={chosen.company}
          onChoose={(company) => onChoose({ ...chosen, company })}
        />
      )}
    </View>
  )
}

type GovernanceFieldProps = { chosen: GovernanceKind; onChoose: (kind: GovernanceKind) => void }

export function GovernanceField({ chosen, onChoose }: GovernanceFieldProps) {
  return (
    <View className="places-selects">
      <Select
        label="治理形式"
        options={governanceKinds.map((kind) => ({ value: kind, words: governanceTitles[kind] }))}
        chosen={chosen}
        onChoose={(kind) => onChoose(kind as GovernanceKind)}
      />
    </View>
  )
}

/** What an input says of a service: the company only where there is one. */
export function serviceInput({ service, company }: ChosenService) {
  return { service, company: service === 'company' ? company : null }
}
