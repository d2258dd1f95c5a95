import '../../../platform/staff-words'
import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { CompoundFile } from '../../../features/places/compound-file'

export default function CompoundFilePage() {
  const { params } = useRouter()
  return (
    <Page title="小区档案" wide>
      <CompoundFile compound={params.compound ?? ''} />
    </Page>
  )
}
