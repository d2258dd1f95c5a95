import { builtWeapp } from './built-weapp'
import { openPhone, type Phone } from './phone/open-phone'
import type { FunctionCall, SmallCity } from './small-city'
import { openView, type View } from './view/view'

/** The row with which a person says that the home is theirs. */
export const ownerRow = '业主（含共有人、同住家人）'
/** What is said once a rating has been accepted. */
export const submitted = '评价已提交，已计入本户。'

/** A person with the mini-program in hand: the built app, WeChat's templates, the real local cloud. */
export type Hand = {
  phone: Phone
  view: View
  /** Every call that reached the cloud. */
  calls: FunctionCall[]
}

type Opening = {
  persona: string
  route?: string
  query?: Record<string, string>
  /** The storage of a phone that was used before. */
  storage?: Map<string, string>
  online?: boolean
  /** False: WeChat has not been told yet that the person agreed to the program's notice. */
  privacyAgreed?: boolean
  /** Another copy of the build. */
  directory?: string
}

/** Opens the mini-program on a page, as a scan or a tap on its icon does. */
export async function takePhone(city: SmallCity, opening: Opening): Promise<Hand> {
  const { persona, route = 'pages/home/index', query, directory = builtWeapp(), ...world } = opening
  const calls: FunctionCall[] = []
  const callFunction = city.callFunctionAs(persona, calls)
  const phone = openPhone({ directory, now: city.now, world: { callFunction, ...world } })
  await phone.launch(route, query)
  return { phone, view: openView(phone, directory), calls }
}

/** Reads the privacy notice and agrees to it, as WeChat asks for it. */
export async function agreeToNotice({ view }: Hand): Promise<void> {
  await view.tap('我已满 14 周岁，或监护人已同意')
  await view.agree('同意并继续')
}

/** From 首页 to 评价, whether somebody of the household has rated or not. */
export async function takeRatingPage(city: SmallCity, opening: Opening): Promise<Hand> {
  const hand = await takePhone(city, opening)
  const isAnswered = hand.view.words().includes('查看或修改评价')
  await hand.view.tap(isAnswered ? '查看或修改评价' : '评价物业')
  return hand
}

/** The calls of an endpoint that reached the cloud, in order. */
export function callsOf({ calls }: Hand, endpoint: string): FunctionCall['event'][] {
  return calls.filter(({ event }) => event.name === endpoint).map(({ event }) => event)
}
