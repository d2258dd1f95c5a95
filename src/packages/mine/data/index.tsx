import { Page } from '../../../components/page'
import { OwnData } from '../../../features/own-data/own-data'

export default function OwnDataPage() {
  return (
    <Page title="我的数据">
      <OwnData />
    </Page>
  )
}
