/** `npm run --silent score -- FILE.csv`: scores a survey that was held elsewhere by this method; JSON on stdout, a bad row on stderr. */
import { readFileSync } from 'node:fs'
import { decodeText } from '../../core/import/decode-text'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { readSurvey, SurveyFault } from '../../core/method/survey-rows'
import { surveyScores } from '../../core/method/survey-scores'
import { givenFile } from './given-file'
import { surveyLinesIn } from './survey-lines'

const names = process.argv.slice(2)
const [name] = names
if (name === undefined || names.length > 1 || name.startsWith('-'))
  stop('usage: npm run --silent score -- FILE.csv', 2)

try {
  const text = decodeText(bytesOf(name))
  if (text === null) stop('not a text file', 1)
  const scores = surveyScores(readSurvey(surveyLinesIn(text)), methodParametersV1)
  // Whoever reads only the beginning (`| head`) has what they wanted.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`)
} catch (error) {
  if (!(error instanceof SurveyFault)) throw error
  stop(error.message, 1)
}

function bytesOf(given: string): Buffer {
  try {
    return readFileSync(givenFile(given))
  } catch (error) {
    stop((error as Error).message, 1)
  }
}

function stop(words: string, code: number): never {
  process.stderr.write(`${words}\n`)
  process.exit(code)
}
