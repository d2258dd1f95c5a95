import { Binary, type Document, ObjectId, type Value } from './values'

/**
 * Order-preserving bytes: comparing two keys byte by byte orders the values as MongoDB orders them
 * (null < number < string < object < array < binary < ObjectId < boolean < date < pattern).
 * A missing field is null; the empty array's element sorts below null, as MongoDB's undefined does.
 * Each component is prefix-free, so that components can be joined and a prefix bounds a range.
 */
const TYPE = {
  undefined: 0x10,
  null: 0x20,
  number: 0x30,
  string: 0x40,
  object: 0x50,
  array: 0x60,
  binary: 0x70,
  objectId: 0x80,
  boolean: 0x90,
  date: 0xa0,
  regex: 0xb0,
} as const

const END = 0x01
const NEXT = 0x02

/** Collects components into one key. Reused between keys: a key is copied out by `take`. */
export class KeyWriter {
  private bytes = Buffer.allocUnsafe(256)
  private length = 0

  /** Appends one component; a descending one is stored inverted. */
  component(value: Value, direction: 1 | -1): this {
    const start = this.length
    this.value(value)
    if (direction === -1)
      for (let i = start; i < this.length; i++) this.bytes[i] = 255 - (this.bytes[i] as number)
    return this
  }

  raw(bytes: Buffer): this {
    this.room(bytes.length)
    bytes.copy(this.bytes, this.length)
    this.length += bytes.length
    return this
  }

  take(): Buffer {
    const key = Buffer.from(this.bytes.subarray(0, this.length))
    this.length = 0
    return key
  }

  private value(value: Value): void {
    this.room(16)
    if (value === undefined) this.byte(TYPE.undefined)
    else if (value === null) this.byte(TYPE.null)
    else if (typeof value === 'number') this.tagged(TYPE.number).double(value)
    else if (typeof value === 'string') this.tagged(TYPE.string).text(value)
    else if (typeof value === 'boolean') this.tagged(TYPE.boolean).byte(value ? 2 : 1)
    else if (value instanceof Date) this.tagged(TYPE.date).double(value.getTime())
    else if (value instanceof ObjectId) this.tagged(TYPE.objectId).text(value.hex)
    else if (value instanceof Binary) this.tagged(TYPE.binary).text(value.toString())
    else if (value instanceof RegExp) this.tagged(TYPE.regex).text(`${value.source}/${value.flags}`)
    else this.container(value)
  }

  private container(value: Value[] | Document): void {
    this.byte(Array.isArray(value) ? TYPE.array : TYPE.object)
    for (const [field, content] of Object.entries(value)) {
      this.byte(NEXT)
      if (!Array.isArray(value)) this.text(field)
      this.value(content)
    }
    this.byte(END)
  }

  private tagged(type: number): this {
    this.byte(type)
    return this
  }

  private byte(byte: number): void {
    this.room(1)
    this.bytes[this.length++] = byte
  }

  /** IEEE bytes with the sign flipped, or all flipped when negative; NaN sorts below every number, −0 is 0. */
  private double(value: number): void {
    this.room(8)
    const { bytes, length } = this
    this.length += 8
    if (Number.isNaN(value)) {
      bytes.fill(0, length, length + 8)
      return
    }
    bytes.writeDoubleBE(value === 0 ? 0 : value, length)
    const negative = ((bytes[length] as number) & 0x80) !== 0
    if (!negative) bytes[length] = (bytes[length] as number) | 0x80
    else for (let i = length; i < length + 8; i++) bytes[i] = 255 - (bytes[i] as number)
  }

  /** UTF-8, a zero byte written as 00 FF, ended by 00 00. */
  private text(text: string): void {
    this.room(text.length * 3 + 2)
    if (text.includes('\u0000')) {
      for (const byte of Buffer.from(text)) {
        this.byte(byte)
        if (byte === 0) this.byte(255)
      }
    } else {
      this.length += this.bytes.write(text, this.length)
    }
    this.byte(0)
    this.byte(0)
  }

  private room(bytes: number): void {
    if (this.length + bytes <= this.bytes.length) return
    const grown = Buffer.allocUnsafe((this.length + bytes) * 2)
    this.bytes.copy(grown, 0, 0, this.length)
    this.bytes = grown
  }
}

const writer = new KeyWriter()

/** The key of one value alone, ascending: what `_id` is stored under. */
export function keyOf(value: Value): Buffer {
  return writer.component(value, 1).take()
}

/** The first byte string after every string that begins with `prefix`; undefined when there is none. */
export function successor(prefix: Buffer): Buffer | undefined {
  for (let end = prefix.length; end > 0; end--) {
    if (prefix[end - 1] === 255) continue
    const next = Buffer.from(prefix.subarray(0, end))
    next[end - 1] = (next[end - 1] as number) + 1
    return next
  }
  return undefined
}

/** The type byte of a value, for bounds that stay inside one type as MongoDB's comparisons do. */
export function typeByte(value: Value): number {
  return keyOf(value)[0] as number
}
