import { Page } from '../../components/page'
import { Published } from '../../features/published/published'

export default function PublishedPage() {
  return (
    <Page title="公开" tab>
      <Published />
    </Page>
  )
}
