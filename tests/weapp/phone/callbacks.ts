type Callbacks = {
  success?(answer: unknown): void
  fail?(fault: unknown): void
  complete?(answer: unknown): void
}

/** The two ways in which `wx` answers: by callbacks, or by a promise when none is given. */
export function answering<Options extends object>(name: string, work: (options: Options) => unknown) {
  return (options: Options & Callbacks = {} as Options & Callbacks) => {
    const { success, fail, complete } = options
    const done = Promise.resolve()
      .then(() => work(options))
      .then(
        (answer) => ({ ok: true as const, answer: { errMsg: `${name}:ok`, ...(answer as object) } }),
        (fault) => ({ ok: false as const, answer: { errMsg: `${name}:fail ${fault.message ?? fault}` } }),
      )
    if (!success && !fail && !complete) {
      return done.then(({ ok, answer }) => (ok ? answer : Promise.reject(answer)))
    }
    done.then(({ ok, answer }) => {
      if (ok) success?.(answer)
      else fail?.(answer)
      complete?.(answer)
    })
    return undefined
  }
}
