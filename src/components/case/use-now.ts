import { useEffect, useReducer, useRef } from 'react'

const minute = 60_000

/** The cloud's present moment, anew every minute: an answer says when it was given, and the phone counts on from there. */
export function useNow(readAt: string | undefined): number {
  const [, tick] = useReducer((turns: number) => turns + 1, 0)
  const heard = useRef<{ readAt: string | undefined; ahead: number } | null>(null)
  if (heard.current === null || heard.current.readAt !== readAt) {
    heard.current = { readAt, ahead: readAt === undefined ? 0 : Date.parse(readAt) - Date.now() }
  }
  useEffect(() => {
    const timer = setInterval(tick, minute)
    return () => clearInterval(timer)
  }, [])
  return Date.now() + heard.current.ahead
}
