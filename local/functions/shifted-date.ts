/**
 * Replaces the global Date of this thread by one whose present is moved by the shared offset
 * (milliseconds). Dates made from arguments, timers and performance.now() stay real.
 */
export function shiftDate(sharedOffset: SharedArrayBuffer): void {
  const offset = new BigInt64Array(sharedOffset)
  const RealDate = Date
  const realNow = RealDate.now
  const now = () => realNow() + Number(Atomics.load(offset, 0))
  RealDate.now = now

  // A proxy keeps one prototype, so dates made natively (file times, clones) are still instances of Date.
  const ShiftedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
  })
  RealDate.prototype.constructor = ShiftedDate
  globalThis.Date = ShiftedDate
}
