import { openSmallCity } from './city/small-city'
process.env.TZ='UTC'
let last = process.cpuUsage(); let lastT = performance.now()
const lap = (name: string) => { const c = process.cpuUsage(last); const t=performance.now(); console.log(name.padEnd(24), 'cpu', ((c.user + c.system) / 1e3).toFixed(0).padStart(6), 'wall', (t-lastT).toFixed(0)); last = process.cpuUsage(); lastT=performance.now() }
for (let i = 0; i < 4; i += 1) {
  const e = await openSmallCity({ empty: true }); lap('empty open')
  await e.close(); lap('empty close')
  const c = await openSmallCity(); lap('open')
  const b = await c.official('bureau', '320700'); lap('official')
  await c.ask(b, 'readCityTable', { period: '2026H2' }); lap('first staff call')
  await c.ask(b, 'readCityTable', { period: '2026H2' }); lap('second staff call')
  const m = await c.member('A-01-001'); lap('member')
  const m2 = await c.member('A-01-002'); lap('member 2')
  await c.runClock(); lap('runClock')
  await c.close(); lap('close')
}
