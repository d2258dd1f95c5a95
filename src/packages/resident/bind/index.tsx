import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Bind } from '../../../features/binding/bind'
import { slipFromQuery } from '../../../features/binding/slip-from-query'

export default function BindPage() {
  const { params } = useRouter()
  return (
    <Page title="绑定住户">
      <Bind slip={slipFromQuery(params)} brought={Boolean(params.slip || params.q || params.scene)} />
    </Page>
  )
}
