import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { codeFromQuery } from '../../../features/desk/code-from-query'
import { Confirm } from '../../../features/desk/confirm'

export default function ConfirmPage() {
  const { params } = useRouter()
  return (
    <Page title="登录电脑端">
      <Confirm code={codeFromQuery(params)} />
    </Page>
  )
}
