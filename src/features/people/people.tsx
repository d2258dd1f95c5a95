import { appoints } from '../../../core/access/appointing'
import { readHome } from '../../../core/contract/home'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { SignInCard } from '../../components/sign-in-card'
import { actingAmong, chosenRole } from '../../platform/chosen-role'
import { useAnswer } from '../../platform/use-answer'
import { OwnOffice } from './own-office'
import './people.scss'
import { StaffOfScope } from './staff-of-scope'

/** 人员与邀请: the own office with its handover, whom one may invite, and who is in office within the scope. */
export function People() {
  const home = useAnswer(readHome, {})
  return (
    <Loaded load={home}>
      {({ signedIn, roles }) => {
        if (!signedIn) return <SignInCard words="管理人员需要先登录。" />
        const acting = actingAmong(roles, chosenRole())
        if (acting === null) return <Empty words="您目前没有工作身份。" />
        return (
          <>
            <OwnOffice held={acting} />
            {appoints[acting.role] !== undefined && <StaffOfScope role={acting.role} />}
          </>
        )
      }}
    </Loaded>
  )
}
