import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Claiming } from '../../../features/claiming/claiming'
import { posterFromQuery } from '../../../features/claiming/poster-from-query'

export default function ClaimPage() {
  const { params } = useRouter()
  return (
    <Page title="楼栋海报认领">
      <Claiming poster={posterFromQuery(params)} />
    </Page>
  )
}
