import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Disclosures } from '../../../features/disclosures/disclosures'

export default function DisclosuresPage() {
  const { params } = useRouter()
  return (
    <Page title="小区公示">
      <Disclosures compound={params.compound ?? null} />
    </Page>
  )
}
