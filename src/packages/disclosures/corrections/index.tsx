import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Corrections } from '../../../features/disclosures/corrections'
import '../../../features/disclosures/disclosures.scss'

export default function CorrectionsPage() {
  const { params } = useRouter()
  return (
    <Page title="纠错与答复">
      <Corrections asked={{ compound: params.compound ?? '' }} />
    </Page>
  )
}
