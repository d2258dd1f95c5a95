import { Page } from '../../components/page'
import { Home } from '../../features/home/home'

export default function HomePage() {
  return (
    <Page title="共建美好家园" tab>
      <Home />
    </Page>
  )
}
