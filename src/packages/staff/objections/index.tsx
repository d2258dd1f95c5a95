import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Objections } from '../../../features/objections/objections'

export default function ObjectionsPage() {
  return (
    <Page title="结果异议" wide>
      <Objections />
    </Page>
  )
}
