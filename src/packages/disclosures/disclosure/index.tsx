import { useRouter } from '@tarojs/taro'
import { Page } from '../../../components/page'
import { Disclosure } from '../../../features/disclosures/disclosure'

export default function DisclosurePage() {
  const { params } = useRouter()
  const { compound = '', kind = '', period = '', version } = params
  return (
    <Page title="公示内容" wide>
      <Disclosure {...{ compound, kind, period }} version={version === undefined ? null : Number(version)} />
    </Page>
  )
}
