import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Join } from '../../../features/joining/join'
import { codeFromQuery } from '../../../features/joining/typed-code'

export default function JoinPage() {
  const { params } = useRouter()
  return (
    <Page title="接受邀请">
      <Join code={codeFromQuery(params)} brought={Boolean(params.code || params.q)} />
    </Page>
  )
}
