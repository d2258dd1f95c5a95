import { appendFileSync, readFileSync } from 'node:fs'

/** A subscribe message as it would have reached a phone. */
export type SentMessage = { sentAt: string; touser: string; templateId: string; page: string; data: unknown }

export type MessageLog = { append(message: SentMessage): void; all(): SentMessage[] }

/** Keeps sent messages, one JSON line each. */
export function openMessageLog(file: string): MessageLog {
  return {
    append: (message) => appendFileSync(file, `${JSON.stringify(message)}\n`),
    all: () =>
      readLines(file)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as SentMessage),
  }
}

function readLines(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
