import type { AttestationForm } from '../../core/selection/attestation'

/** What an office attests of a clause that is met, by its form. */
export const attestedAsMet = {
  statement: { form: 'statement', isMet: true, note: '' },
  party: { form: 'party', isMet: true, members: 12, committee: { members: 7, partyMembers: 4 }, note: '' },
  accidents: { form: 'accidents', accidents: [], note: '' },
  incidents: { form: 'incidents', incidents: [], note: '' },
  collection: {
    ...{ form: 'collection', from: '2025-11-01', until: '2026-10-31' },
    ...{ collected: 96_000_00, receivable: 100_000_00, note: '' },
  },
} satisfies Record<AttestationForm, object>
