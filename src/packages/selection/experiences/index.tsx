import { Page } from '../../../components/page'
import { Experiences } from '../../../features/experiences/experiences'

export default function ExperiencesPage() {
  return (
    <Page title="经验案例">
      <Experiences />
    </Page>
  )
}
