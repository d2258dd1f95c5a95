import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { OwnCasePage } from '../../../features/own-cases/own-case-page'

export default function CasePage() {
  const { params } = useRouter()
  return (
    <Page title="工单详情">
      <OwnCasePage number={params.number ?? ''} />
    </Page>
  )
}
