import type { SmallCity } from '../../weapp/small-city'
import { lookAtPages } from '../checks/look-at-pages'
import { moveClock } from '../stage/move-clock'
import type { Stage } from '../stage/open-stage'
import { oversee } from './oversee'
import { disclosurePages } from './pages'
import { question } from './people'
import { correctAndAnswer, publishByHand, publishLarge, publishNextQuarter, publishQuarter } from './publish'
import { readAndAsk, readAnswer, readLarge, takeAlong } from './read'

/** What has to be public: missed, published, read, asked about, put right, and overseen. */
export async function playDisclosures(stage: Stage & SmallCity): Promise<void> {
  const { step, compound } = stage
  await step('the committee publishes the quarter from a spreadsheet, late', () =>
    publishQuarter(stage, compound),
  )
  await step('company and residents’ committee publish by hand', () => publishByHand(stage, compound))
  await step('a resident follows, reads and asks about a row', () => readAndAsk(stage, compound))
  await step('the committee puts it right and answers', () => correctAndAnswer(stage, compound, question))
  await step('everybody reads the answer, the asker is told', async () => {
    await moveClock(stage, '2026-11-10T11:00:00')
    await readAnswer(stage, compound)
  })
  await step('the bureau sees who is late and changes the rules', () => oversee(stage, compound))
  await step('a year ends, and what was due of it is published', async () => {
    await moveClock(stage, '2027-01-05T09:00:00')
    await publishNextQuarter(stage, compound)
    await publishLarge(stage, compound)
  })
  await step('two thousand rows are read without a stutter', () => readLarge(stage, compound))
  await step('what is public is printed and taken along', () => takeAlong(stage, compound))
  await step('every page of it, in every way of looking', () => lookAtPages(stage, disclosurePages(compound)))
}
