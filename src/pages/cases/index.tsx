import { Page } from '../../components/page'
import { OwnCases } from '../../features/own-cases/own-cases'

export default function CasesPage() {
  return (
    <Page title="投诉" tab>
      <OwnCases />
    </Page>
  )
}
