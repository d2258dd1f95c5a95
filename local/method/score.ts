/** `npm run --silent score -- FILE.csv`: scores a survey that was held elsewhere by this method; JSON on stdout, a bad row on stderr. */
import { readFileSync } from 'node:fs'
import { parseCsv } from 'hucre/csv'
import { decodeText } from '../../core/import/decode-text'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { readSurvey, SurveyFault } from '../../core/method/survey-rows'
import { surveyScores } from '../../core/method/survey-scores'

const [file] = process.argv.slice(2)
if (file === undefined) stop('usage: npm run score -- FILE.csv', 2)

try {
  const text = decodeText(readFileSync(file))
  if (text === null) stop('not a text file', 1)
  const survey = readSurvey(
    parseCsv(text, { delimiter: ',' }).map((row) => row.map((cell) => String(cell ?? ''))),
  )
  process.stdout.write(`${JSON.stringify(surveyScores(survey, methodParametersV1), null, 2)}\n`)
} catch (error) {
  const isKnown = error instanceof SurveyFault || (error as NodeJS.ErrnoException).code !== undefined
  if (!isKnown) throw error
  stop((error as Error).message, 1)
}

function stop(words: string, code: number): never {
  process.stderr.write(`${words}\n`)
  process.exit(code)
}
