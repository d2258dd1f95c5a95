import * as z from 'zod/mini'

/** Public places of a compound that a case can be about; a home is told only if the resident chooses so. */
export const spots = [
  'gate',
  'road',
  'parkingArea',
  'staircase',
  'lift',
  'roofWall',
  'greenery',
  'playground',
  'rubbishPoint',
  'chargingPoint',
  'pumpRoom',
  'managementOffice',
  'elsewhere',
] as const
export const spot = z.enum(spots)
export type Spot = z.infer<typeof spot>

export const spotTitles: Record<Spot, string> = {
  gate: '大门、出入口',
  road: '道路、广场',
  parkingArea: '停车场、车库',
  staircase: '楼道、大堂',
  lift: '电梯',
  roofWall: '屋面、外墙',
  greenery: '绿地',
  playground: '健身、儿童设施',
  rubbishPoint: '垃圾投放点',
  chargingPoint: '充电设施',
  pumpRoom: '水泵房、配电房',
  managementOffice: '物业服务中心',
  elsewhere: '其他公共部位',
}
