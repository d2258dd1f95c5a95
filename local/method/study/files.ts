import { responsePlot } from './plots/response-plot'
import { truthPlot } from './plots/truth-plot'
import { wonPlot } from './plots/won-plot'
import { reportOf } from './report/report'
import type { Study } from './study'

/** The files of a study, by their paths under docs/. */
export function filesOf(study: Study): Record<string, string> {
  return {
    'study.md': reportOf(study),
    'images/study-truth.svg': truthPlot(study),
    'images/study-won.svg': wonPlot(study),
    'images/study-response.svg': responsePlot(study),
  }
}
