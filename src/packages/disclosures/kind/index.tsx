import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Kind } from '../../../features/disclosures/kind'

export default function KindPage() {
  const { params } = useRouter()
  return (
    <Page title="公示类别">
      <Kind compound={params.compound ?? ''} kind={params.kind ?? ''} />
    </Page>
  )
}
