import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Assisted } from '../../../features/assisted/assisted'

export default function AssistedPage() {
  return (
    <Page title="协助填写" wide>
      <Assisted />
    </Page>
  )
}
