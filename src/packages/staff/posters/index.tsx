import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Posters } from '../../../features/posters/posters'

export default function PostersPage() {
  return (
    <Page title="楼栋海报" wide>
      <Posters />
    </Page>
  )
}
