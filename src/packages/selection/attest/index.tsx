import { useRouter } from '@tarojs/taro'
import { applicationIn } from '../../../../core/selection/application-query'
import { Page } from '../../../components/page'
import { Attest } from '../../../features/applications/attest'
import '../../../platform/staff-words'

export default function AttestPage() {
  const { params } = useRouter()
  return (
    <Page title="出具证明">
      <Attest application={applicationIn(params)} code={params.clause ?? ''} />
    </Page>
  )
}
