/** Who reads records of people at and below the own place: the committee, its inspection commission, a cell secretary in the own cell. */
export const READERS_OF_RECORDS = ['COMMITTEE_OFFICE', 'COMMITTEE_SECRETARY', 'INSPECTION_COMMISSION', 'CELL_SECRETARY'] as const
