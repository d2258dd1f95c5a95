import { readHome } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'

/** From the table on to how it was made: the annex is the bureau's, the snapshots also the districts'. */
export function Further({ period }: { period: string }) {
  const home = useAnswer(readHome, {})
  const roles = home.status === 'done' ? home.data.roles.map(({ role }) => role) : []
  const isBureau = roles.includes('bureau')
  return (
    <>
      {isBureau && (
        <Button kind="plain" onTap={() => goTo('methodAnnex', { period })}>
          方法附录
        </Button>
      )}
      {(isBureau || roles.includes('district')) && (
        <Button kind="plain" onTap={() => goTo('snapshots', { period })}>
          快照与核验
        </Button>
      )}
    </>
  )
}
