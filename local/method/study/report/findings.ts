import { byResponse, type CityName, cityNames } from '../other-cities'
import { manipulations, type Scenario, scenarios, unevenAnswers } from '../scenarios'
import type { Study } from '../study'
import { figure, orderTitles, percent, scenarioNotes, scenarioTitles, withError } from '../words'
import { ordersTable, scenariosTable, table } from './table'

/** All that was measured, in tables. */
export function findingsOf(study: Study): string {
  return [plain(study), cheated(study), uneven(study), cities(study)].join('\n')
}

function plain({ measured: { scenarios: found } }: Study): string {
  const { choices } = found.plain.found
  return `## 照常情形：找得准吗

${ordersTable(['十个小区的真实满意度', '真正最好的十个里选中', '选出的小区平均户数'], (order) => [
  withError(choices[order].truth),
  withError(choices[order].caught),
  figure(choices[order].households, 0),
])}

± 之后是标准误。真正最好的十个里，平均 ${figure(found.plain.found.reachable)} 个达到门槛；设门槛的排法最多只能选中这么多。

![照常情形下选出的十个小区的真实满意度](images/study-truth.svg)

每个公布得分的小区（n ≥ 10），得分与真实满意度差多少（均方根，分），真实满意度落在公布的 95% 区间里的占多少：

${table(
  ['情形', '平均分', '加权平均分 y', '修匀后得分 S', '落在区间里'],
  scenarios
    .filter((scenario) => scenario !== 'friendlyAlone' && scenario !== 'friendlyAdded')
    .map((scenario) => {
      const { plain: mean, weighted, steadied, within } = found[scenario].nearness
      return [scenarioTitles[scenario], figure(mean), figure(weighted), figure(steadied), percent(within)]
    }),
)}

后面几种情形的说明见下文。
`
}

const truths = (study: Study, some: readonly Scenario[]) =>
  scenariosTable(study, ['plain', ...some], ({ found }, order) => figure(found.choices[order].truth))

function cheated(study: Study): string {
  return `## 做手脚：能得逞吗

${notes(manipulations)}

十个名额里，做手脚的小区比照常情形多得了几个：

${scenariosTable(study, manipulations, ({ won }, order) => withError(won[order]))}

![做手脚的小区多得的名额](images/study-won.svg)

这时选出的十个小区的真实满意度：

${truths(study, manipulations)}
`
}

function uneven(study: Study): string {
  return `## 不满意的人答得多或少

${notes(unevenAnswers)}

选出的十个小区的真实满意度：

${truths(study, unevenAnswers)}

真正最好的十个里选中：

${scenariosTable(study, ['plain', ...unevenAnswers], ({ found }, order) => figure(found.choices[order].caught))}

“${scenarioTitles.dissatisfiedUneven}”时，不满意者少答的那一半小区比照常情形多得的名额：

${scenariosTable(study, ['dissatisfiedUneven'], ({ won }, order) => withError(won[order]))}
`
}

const notes = (some: readonly Exclude<Scenario, 'plain'>[]) =>
  some.map((scenario) => `- **${scenarioTitles[scenario]}**：${scenarioNotes[scenario]}`).join('\n')

function cities({ measured }: Study): string {
  const title = (name: CityName) => {
    const response = `参评率 ${percent(measured.cities[name].response)}`
    if (name === 'even') return `参评均匀（${response}）`
    return name === 'larger' ? `户数加倍（${response}）` : response
  }
  return `## 参评率高低和另外两种城市

参评率 ${percent(measured.cities.usual.response)} 一列就是照常情形。“参评均匀”：各小区、各楼栋参评的机会相同。“户数加倍”：户数的中位数加倍。

真正最好的十个里选中：

${ordersTable(cityNames.map(title), (order) => cityNames.map((name) => figure(measured.cities[name].choices[order].caught)))}

选出的十个小区的真实满意度，以及达到门槛的小区：

${table(
  ['排法', ...cityNames.map(title)],
  [
    ...(['raw', 'lowerBound', 'rawGate', 'steadied', 'bands'] as const).map((order) => [
      orderTitles[order],
      ...cityNames.map((name) => figure(measured.cities[name].choices[order].truth)),
    ]),
    ['达到门槛的小区', ...cityNames.map((name) => percent(measured.cities[name].ranked))],
    ['真正最好的十个里达到门槛的', ...cityNames.map((name) => figure(measured.cities[name].reachable))],
  ],
)}

![参评率 ${byResponse.map((name) => percent(measured.cities[name].response)).join('、')} 时选中几个](images/study-response.svg)
`
}
