import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { CertificatePage } from '../../../features/selection/certificate'
import '../../../platform/staff-words'

export default function AwardCertificatePage() {
  const { params } = useRouter()
  return (
    <Page title="“美好家园”小区证书">
      <CertificatePage campaign={params.campaign ?? ''} compound={params.compound ?? ''} />
    </Page>
  )
}
