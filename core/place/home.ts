import * as z from 'zod/mini'

/** 用途: only homes are rated; shops and parking are in the register so that nobody asks where they went. */
export const homeUses = ['home', 'shop', 'parking'] as const
export const homeUse = z.enum(homeUses)
export type HomeUse = z.infer<typeof homeUse>

/** How much of a register is carried in one call, and how much a register may hold at all. */
export const rosterLimits = {
  /** Households of one call: about half a megabyte of the platform's six. */
  householdsACall: 5_000,
  /** A building is listed whole when slips are given out. */
  householdsABuilding: 900,
  buildingsACompound: 400,
  householdsACompound: 30_000,
} as const

/** From this share on, a register and the number of households on the property register disagree (method.md, Words). */
const registerTolerance = 0.03

/** Whether the eligible households are more than 3 % off the number on the property register, where one is known. */
export function isOffRegister(households: number, register: number | null): boolean {
  return register !== null && Math.abs(households - register) > register * registerTolerance
}
