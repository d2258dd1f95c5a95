import { requestRebuild } from '../../../core/contract/figures'
import { readHome } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { say } from '../../components/toast'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'

const stateWords = {
  waiting: '已安排重新计算，几分钟后完成。',
  running: '正在重新计算。',
  done: '已重新计算。',
}

/** Asks for the period to be counted again from its answers; only the bureau may, so only it sees the button. */
export function Rebuild({ period }: { period: string }) {
  const home = useAnswer(readHome, {})
  const { write, busy, failure } = useWrite(requestRebuild)
  const mayAsk = home.status === 'done' && home.data.roles.some(({ role }) => role === 'bureau')
  if (!mayAsk) return null

  async function ask() {
    const answer = await write({ period })
    if (answer) say(stateWords[answer.state])
  }
  return (
    <>
      <FailureNotice failure={failure} />
      <Button kind="plain" busy={busy} onTap={ask}>
        重新计算
      </Button>
    </>
  )
}
