import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { refusal, success, textOf, type WeChatAnswer, type WeChatRequest } from './wechat-answer'

const cells = 21
const cellPixels = 12
const margin = 2

/**
 * wxacode.getUnlimited: a PNG that stands where WeChat's code would stand. Only WeChat can draw
 * a code that its scanner opens, so this one is a pattern of the scene; scene and page are
 * readable in the image's text chunk.
 */
export function drawMiniProgramCode(request: WeChatRequest): WeChatAnswer {
  const scene = textOf(request, 'scene')
  const page = textOf(request, 'page')
  // platform rule: at most 32 visible characters, and no percent sign
  if (!/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)) return refusal(40129)
  const buffer = encodePng(scene, `scene=${scene};page=${page}`)
  return success({ contentType: 'image/png', buffer: buffer.toString('base64') })
}

function encodePng(scene: string, text: string): Buffer {
  const side = (cells + 2 * margin) * cellPixels
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8 // bits a pixel; colour type 0 (grey) and the default methods follow as zeros
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Description\0${text}`, 'latin1')),
    chunk('IDAT', deflateSync(pixels(scene, side))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function pixels(scene: string, side: number): Buffer {
  const bits = createHash('shake256', { outputLength: Math.ceil((cells * cells) / 8) })
    .update(scene)
    .digest()
  const rows = Buffer.alloc((side + 1) * side, 255)
  for (let y = 0; y < side; y += 1) {
    rows[y * (side + 1)] = 0 // no filter
    for (let x = 0; x < side; x += 1) {
      const column = Math.floor(x / cellPixels) - margin
      const row = Math.floor(y / cellPixels) - margin
      if (isDark(bits, column, row)) rows[y * (side + 1) + 1 + x] = 0
    }
  }
  return rows
}

function isDark(bits: Buffer, column: number, row: number): boolean {
  if (column < 0 || row < 0 || column >= cells || row >= cells) return false
  const index = row * cells + column
  return ((bits[index >> 3]! >> (index & 7)) & 1) === 1
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
