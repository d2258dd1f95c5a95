import '../../../platform/staff-words'
import { Page } from '../../../components/page'
import { Companies } from '../../../features/places/companies'

export default function CompaniesPage() {
  return (
    <Page title="物业服务企业" wide>
      <Companies />
    </Page>
  )
}
