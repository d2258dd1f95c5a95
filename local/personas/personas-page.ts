import type { Persona } from './persona'

export type PersonasPage = { personas: readonly Persona[]; now: number; offset: number; nonce: string }

/** The sign-in page of the local cloud, complete in itself. */
export function personasPage({ personas, now, offset, nonce }: PersonasPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>本机演示 · 选择身份</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>本机演示 · 选择身份</h1>
<p class="note">仅在本机可用。人物与小区均为虚构，不含真实个人信息。</p>
<section aria-labelledby="clock-title">
<h2 id="clock-title">演示时间</h2>
<p><time id="now" datetime="${new Date(now).toISOString()}">${shanghaiTime(now)}</time>（北京时间）${offset === 0 ? '' : '<span class="moved">已调整</span>'}</p>
<p class="row"><button type="button" data-advance="3600000">＋1 小时</button><button type="button" data-advance="86400000">＋1 天</button></p>
<p class="row"><label for="to">调到（北京时间）</label><input id="to" inputmode="numeric" autocomplete="off" placeholder="2026-11-30 23:59:00" value="${shanghaiField(now)}"><button type="button" id="set">调整</button></p>
<p class="note">调整后，到期的定时任务会立即各执行一次。也可以往回调，但只宜用于空的环境：已有的记录不会随之改变。</p>
</section>
<section aria-labelledby="personas-title">
<h2 id="personas-title">身份</h2>
${personas.length === 0 ? '<p>这里还没有演示身份。</p>' : `<ul>${personas.map(personaItem).join('')}</ul>`}
</section>
<section aria-labelledby="phone-title">
<h2 id="phone-title">演示手机</h2>
<p class="note">先打开<a href="/packages/staff/sign-in/index">电脑端登录页</a>，再在这里用某个身份的手机确认屏幕上的登录码，与在微信里扫码相同。</p>
<p class="row"><label for="phone">手机</label><select id="phone">${personas.map(personaOption).join('')}</select><label for="code">登录码</label><input id="code" inputmode="numeric" autocomplete="off" maxlength="20"></p>
<p class="row"><button type="button" class="primary" data-accepted="true">确认登录</button><button type="button" data-accepted="">不是我</button></p>
</section>
<p id="status" role="status"></p>
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>`
}

function personaItem({ id, title, note }: Persona): string {
  return `<li><div><strong>${escapeHtml(title)}</strong><span class="note">${escapeHtml(note)}</span></div>
<button type="button" class="primary" data-persona="${escapeHtml(id)}" aria-label="以${escapeHtml(title)}登录">登录</button></li>`
}

function personaOption({ id, title }: Persona): string {
  return `<option value="${escapeHtml(id)}">${escapeHtml(title)}</option>`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

function shanghaiTime(now: number): string {
  const format = { timeZone: 'Asia/Shanghai', dateStyle: 'full', timeStyle: 'medium' } as const
  return new Intl.DateTimeFormat('zh-CN', format).format(now)
}

/**
 * “2026-11-30 23:59:00”, the Swedish way of writing. The field is one of text, as a browser writes the time of its own in the
 * browser's language, with AM and PM in English.
 */
function shanghaiField(now: number): string {
  const format = { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' } as const
  return new Intl.DateTimeFormat('sv-SE', format).format(now)
}

const style = `
:root{--text:#1F2329;--secondary:#595F69;--primary:#1B5FBF;--warning:#9A5B00;--danger:#C62828;--page:#fff;--line:#D0D4DA;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--text:#E8EAED;--secondary:#A9AFB8;--primary:#8AB4F8;--warning:#F2B35C;--danger:#F28B82;--page:#16181C;--line:#3A3F47}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:17px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:880px;margin:0 auto;padding:24px 16px}
h1{font-size:20px;margin:0 0 8px}h2{font-size:17px;margin:24px 0 8px}p{margin:0 0 12px}
.note{color:var(--secondary);font-size:15px}
.moved{color:var(--warning);margin-left:8px}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
ul{list-style:none;margin:0;padding:0;display:grid;gap:12px}
@media (min-width:760px){ul{grid-template-columns:1fr 1fr}}
li{display:flex;justify-content:space-between;align-items:center;gap:12px;border:1px solid var(--line);border-radius:8px;padding:12px}
li div{min-width:0}strong{display:block}
a{color:var(--primary)}
button,input,select{font:inherit;min-height:48px;border:1px solid var(--primary);border-radius:8px;padding:0 16px;background:var(--page);color:var(--primary)}
input,select{color:var(--text);border-color:var(--line);max-width:100%}
button.primary{background:var(--primary);color:var(--page);flex:none}
button:disabled{opacity:.6}
:focus-visible{outline:3px solid var(--primary);outline-offset:2px}
#status{position:sticky;bottom:0;margin:0;padding:12px 0;background:var(--page)}#status:empty{display:none}.failed{color:var(--danger)}
`

const script = `
const status = document.getElementById('status')
async function post(path, body) {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.message)
  return answer
}
async function attempt(button, waiting, work) {
  status.className = ''
  status.textContent = waiting
  button.disabled = true
  try { await work() } catch (error) { status.className = 'failed'; status.textContent = '没有成功：' + error.message; button.disabled = false }
}
for (const button of document.querySelectorAll('[data-persona]')) button.addEventListener('click', () =>
  attempt(button, '正在登录…', async () => {
    localStorage.setItem('session', JSON.stringify(await post('/local/sign-in', { persona: button.dataset.persona })))
    location.assign('/')
  }))
const move = (button, body) => attempt(button, '正在调整时间并执行到期的定时任务…', async () => {
  await post('/local/clock', body)
  location.reload()
})
for (const button of document.querySelectorAll('[data-advance]'))
  button.addEventListener('click', () => move(button, { advanceMilliseconds: Number(button.dataset.advance) }))
document.getElementById('code').value = new URLSearchParams(location.search).get('code') || ''
for (const button of document.querySelectorAll('[data-accepted]')) button.addEventListener('click', () =>
  attempt(button, '正在用手机确认…', async () => {
    const value = (id) => document.getElementById(id).value
    const accepted = button.dataset.accepted === 'true'
    const answer = await post('/local/phone', { persona: value('phone'), code: value('code'), accepted })
    if (!answer.ok) throw new Error(answer.code)
    button.disabled = false
    status.textContent = accepted ? '手机已确认，登录页会自动进入。' : '手机已拒绝，没有登录。'
  }))
document.getElementById('set').addEventListener('click', (event) => {
  const written = /^(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d)(:\\d\\d)?$/.exec(document.getElementById('to').value.trim())
  if (written) return move(event.currentTarget, { setTo: written[1] + 'T' + written[2] + (written[3] || ':00') + '+08:00' })
  status.className = 'failed'
  status.textContent = '请这样填写：2026-11-30 23:59:00'
})
`
