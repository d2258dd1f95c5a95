import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { ApiKeys } from '../../../features/api-keys/api-keys'

export default function ApiKeysPage() {
  return (
    <Page title="数据接口密钥">
      <ApiKeys />
    </Page>
  )
}
