import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import { compounds, to } from './places'

const document = '连建房〔2026〕88号'

/** Day and number of a document make the list final; the first goes to the province. */
export function decideAndRecommend(stage: Stage): Promise<void> {
  return atDesk(stage, 'bureau', async (desk) => {
    await desk.open(to.work)
    await desk.find('combobox', '公布前几名').selectOption({ label: '前 2 名' })
    await desk.find('textbox', '文号').fill(document)
    await look(desk, 'decide', 'desktop')
    await desk.press('决定公布')
    await look(desk, 'decide-asked', 'desktop')
    await desk.press('公布')
    await desk.see('已公布 2 个“美好家园”小区。', '向省推荐')
    await desk.page.getByLabel('报送日期').filter({ visible: true }).fill('2026-12-21')
    await desk.find('textbox', '报送文号').fill('连建房〔2026〕90号')
    await look(desk, 'recommend', 'desktop')
    await desk.press('登记报送')
    await desk.see('推荐案例已登记。', /已报送/)
  })
}

/** Anybody looks a certificate up, and finds it valid. */
export function readCertificate(stage: Stage): Promise<void> {
  return visiting(stage, {}, async (anybody) => {
    await anybody.open(to.list)
    await anybody.see(new RegExp(`^名单已经决定：${document}`))
    await anybody.press(new RegExp(`^${compounds.garden.name}`))
    await anybody.see('“美好家园”小区', compounds.garden.name, /^证书校验值：[0-9a-f]{64}$/)
  })
}

/** An award is looked into again, which its certificate says meanwhile, and upheld. */
export async function reviewAward(stage: Stage): Promise<void> {
  const act = (name: string, why: string) =>
    atDesk(stage, 'bureau', async (desk) => {
      await desk.open(to.review('court'))
      await desk.find('textbox', '理由').fill(why)
      await desk.press(name)
      await desk.see('已记录并公布。')
    })
  await act('启动复核', '群众反映公示栏长期没有更新。')
  await visiting(stage, {}, async (anybody) => {
    await anybody.open(to.certificate('court'))
    await anybody.see(/^这份证书复核中/)
    await look(anybody, 'certificate-reviewed')
  })
  await act('复核后维持', '现场复核，公示栏已更新。')
}
