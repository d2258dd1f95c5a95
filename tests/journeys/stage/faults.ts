/** What a journey found wrong, in the order in which it was found; the same words are kept once. */
export type Faults = {
  add(fault: string): void
  all(): string[]
}

/** An empty list of faults. `print` shows each as it is found. */
export function openFaults(print: (line: string) => void): Faults {
  const found = new Set<string>()
  return {
    add(fault) {
      if (found.has(fault)) return
      found.add(fault)
      print(`  fault: ${fault}`)
    },
    all: () => [...found],
  }
}
