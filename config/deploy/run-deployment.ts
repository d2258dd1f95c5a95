import { formatInvitationCode } from '../../core/access/invitation-code'
import { applyStep } from './apply-step'
import { compare } from './compare'
import { describeStep } from './describe-step'
import { readOnline } from './online'
import type { Remote } from './remote'
import type { Wanted } from './step'

/** Why a deployment did not take place, or did not hold. Every line is safe to print. */
export class DeploymentRefused extends Error {
  readonly reasons: readonly string[]

  constructor(summary: string, reasons: readonly string[]) {
    super(`${summary}\n${reasons.map((reason) => `  ${reason}`).join('\n')}`)
    this.reasons = reasons
  }
}

/**
 * Makes the environment as wanted: reads it, refuses before touching anything, takes only the steps that are missing,
 * reads again. The second reading is the proof.
 * @throws DeploymentRefused, or the platform's error of the step that failed; a repeated deployment goes on from there
 */
export async function runDeployment(
  wanted: Wanted,
  remote: Remote,
  tell: (line: string) => void,
): Promise<void> {
  const before = compare(wanted, await readOnline(wanted.plan, remote))
  if (before.refusals.length > 0)
    throw new DeploymentRefused('refused; nothing was changed:', before.refusals)
  for (const note of before.notes) tell(`note: ${note}`)
  if (before.steps.length === 0) return tell('the environment is as planned; nothing to do')
  let isCodeTold = false
  const tellDeployCode = () => {
    if (!isCodeTold) for (const line of deployCodeLines(wanted.deployCode)) tell(line)
    isCodeTold = true
  }
  for (const step of before.steps) {
    tell(describeStep(step))
    await applyStep(step, remote)
    // At once, as it is stored nowhere: a later step may fail.
    if (step.kind === 'setVariables' && step.made.includes('BOOTSTRAP_HASH')) tellDeployCode()
    if (step.kind === 'deployFunction') await checkArrival(step.name, wanted, remote)
  }
  const after = compare(wanted, await readOnline(wanted.plan, remote))
  const left = [...after.steps.map(describeStep), ...after.refusals]
  if (left.length > 0)
    throw new DeploymentRefused(
      'deployed, but read again the environment still lacks (run again if an index is being built):',
      left,
    )
  tell('the environment is as planned')
}

/** The code of the city's first account; a repeated deployment finds its hash online and tells nothing. */
function deployCodeLines(code: string): string[] {
  return [
    `the deploy code, told this once: ${formatInvitationCode(code)}`,
    '  whoever enters it first (app: 我的, 接受邀请) becomes the first account of the bureau',
  ]
}

/** The platform's command line ends with 0 even where an upload failed; what is online tells. */
async function checkArrival(name: string, { buildMarks }: Wanted, remote: Remote): Promise<void> {
  const online = await remote.readFunction(name)
  if (online?.description === buildMarks[name]) return
  throw new DeploymentRefused('stopped:', [
    `function ${name} did not arrive; the lines of tcb above may say why`,
  ])
}
