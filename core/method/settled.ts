const billionths = 1e9

/**
 * A figure without the last bits of its arithmetic, in whole billionths: where a boundary decides, it must not matter in which order the
 * same answers were summed. Example: 80.99999999999999, of answers whose mean is 81, is 81.
 */
export function settled(figure: number): number {
  return Math.round(figure * billionths) / billionths
}

/** Whether a figure is at a threshold or above it. */
export function reaches(figure: number, threshold: number): boolean {
  return settled(figure) >= threshold
}
