/** What a change of a unit touches. */
export interface UnitConsequences {
  /** Below it, still at work. */
  units: number
  /** Today, in it and below. */
  members: number
  /** Offices held in the unit itself. */
  offices: number
  /** Accounts with a role there or below. */
  accounts: number
  candidates: number
  /** Cycles that are open and hold the unit. */
  openCycles: number
}
