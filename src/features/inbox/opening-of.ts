import { queryOf } from '../../../core/selection/application-query'
import { goTo } from '../../platform/go'
import type { NoticeView } from './notice-words'

/** Opens what a notice tells of, at the desk that was told or as a resident; null: it leads nowhere. */
export function openingOf(notice: NoticeView): (() => void) | null {
  const { case: number, forStaff, disclosure, application, campaign } = notice
  if (application) return () => goTo('application', queryOf(application))
  if (number) return () => goTo(forStaff ? 'staffCase' : 'ownCase', { number })
  if (notice.kind.startsWith('paperRound')) return () => goTo('paperRound')
  if (notice.kind.startsWith('districtReport')) return () => goTo('districtReports')
  if (campaign)
    return () => goTo(notice.kind === 'selectionForwarded' ? 'selection' : 'selectionList', { campaign })
  return disclosure ? openingOfDisclosure(notice, disclosure) : null
}

/** A publisher is led to what is to be done, everybody else to what is public. */
function openingOfDisclosure(
  { kind: notice, forStaff }: NoticeView,
  { compound, kind, period }: NonNullable<NoticeView['disclosure']>,
): () => void {
  if (forStaff && notice.startsWith('correction')) return () => goTo('askedCorrections', { compound })
  if (forStaff) return () => goTo('publishing', { compound })
  if (kind === undefined || period === undefined) return () => goTo('disclosures', { compound })
  return () => goTo('disclosure', { compound, kind, period })
}
