/** Personas of the demo city who have to do with the journey's cases (local/demo-city/demo-people.ts). */
export const people = {
  /** Files the case that goes all the way. */
  owner: 'owner',
  /** A neighbour who has met the same, and files a case of another kind. */
  neighbour: 'occupant',
  company: 'company',
  subdistrict: 'subdistrict',
  district: 'district',
  /** 消防救援 of the district. */
  fire: 'department',
  bureau: 'bureau',
} as const

export const said = {
  matter: '三号楼一层楼道堆满纸箱，消防门打不开，已经一周。',
  again: '纸箱搬到了二层，消防门还是打不开。',
  green: '南门两侧的月季枯死了一片，没有人补种。',
} as const
