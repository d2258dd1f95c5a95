import type { Hmac } from '../../core/access/account-id'
import { defaultChoices, methodParametersV1 } from '../../core/method/parameters-v1'
import { periodKeyCheck } from '../../core/rating/keys'
import { questionnaireV1 } from '../../core/rating/questionnaire'
import type { Period } from '../../core/record/periods'

/** When the demo city's clock begins to tick: 2026-11-10, 10:00 in Asia/Shanghai. */
export const demoNow = '2026-11-10T02:00:00.000Z'

/** Version of the answer key that the demo's periods use. */
export const demoKeyVersion = 'k1'

const dates = [
  {
    code: '2026H1',
    name: '2026 年上半年',
    opens: '2026-04-30',
    closes: '2026-05-31',
    publishes: '2026-06-09',
  },
  {
    code: '2026H2',
    name: '2026 年下半年',
    opens: '2026-10-31',
    closes: '2026-11-30',
    publishes: '2026-12-09',
  },
]

/** One closed and published period, and one that is open at `demoNow`. Days begin at midnight in Asia/Shanghai. */
export function demoPeriods(city: string, answerHmac: Hmac): Period[] {
  return dates.map(({ code, name, opens, closes, publishes }) => ({
    _id: code,
    name,
    city,
    opensAt: `${opens}T16:00:00.000Z`,
    closesAt: `${closes}T16:00:00.000Z`,
    publishesAt: `${publishes}T16:00:00.000Z`,
    questionnaireVersion: questionnaireV1.version,
    methodVersion: methodParametersV1.version,
    keyVersion: demoKeyVersion,
    keyCheck: periodKeyCheck(answerHmac, code),
    state: 'announced',
    reminders: [10, 3],
    methodChoices: defaultChoices,
    extension: null,
    snapshot: null,
    readiness: null,
    savedAt: '2026-03-31T16:00:00.000Z',
    requestKeys: [],
  }))
}
