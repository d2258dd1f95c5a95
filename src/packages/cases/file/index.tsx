import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { FileCase } from '../../../features/own-cases/file-case'

export default function FileCasePage() {
  const { params } = useRouter()
  return (
    <Page title="我要投诉">
      <FileCase household={params.household ?? ''} />
    </Page>
  )
}
