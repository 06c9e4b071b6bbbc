import { countText } from '../domain/share'

interface BallotsInput<Ballot> {
  ballot: Ballot
  perSheet: number
  /** Full members who have a vote. */
  voters: number
  /** Address of the unit's year. */
  year: string
}

/** A ballot as it will be printed, with how many sheets are needed. */
export const presentBallots = <Ballot>({ ballot, perSheet, voters, year }: BallotsInput<Ballot>) => ({
  lead:
    `Một tờ A4 có ${countText(perSheet)} phiếu; cần ${countText(Math.ceil(voters / perSheet))} tờ cho ` +
    `${countText(voters)} đảng viên chính thức. Đảng viên dự bị không có quyền bỏ phiếu.`,
  pdf: `${year}/ballots.pdf`,
  minutes: `${year}/reports/counting-minutes`,
  ballot,
  /** Printed beside the one that is seen, to be cut apart. */
  copies: Array.from({ length: perSheet - 1 }, (_, index) => index),
})
