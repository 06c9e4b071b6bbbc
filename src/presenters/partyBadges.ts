import { type BadgeDue, earlyMonths } from '../domain/partyBadge'
import { dateText, type PlainDate } from '../domain/plainDate'
import { countText } from '../domain/share'

interface BadgesInput {
  name: string
  year: number
  badges: readonly (BadgeDue & { memberId: number; name: string; unitName: string; admittedOn: PlainDate })[]
}

/** Whom the Party badge is to be considered for, by the day of award. */
export function presentBadges({ name, year, badges }: BadgesInput) {
  const days = [...new Set(badges.map(({ awardOn }) => awardOn))]
  return {
    heading: `Xét tặng Huy hiệu Đảng năm ${year}`,
    lead: name,
    count: `${countText(badges.length)} đảng viên`,
    days: days.map(day => ({
      heading: `Đợt ngày ${dateText(day)}`,
      rows: badges
        .filter(({ awardOn }) => awardOn === day)
        .map(({ memberId, name: member, unitName, admittedOn, years, fullOn }, index) => ({
          number: countText(index + 1),
          name: member,
          href: `/members/${memberId}`,
          unitName,
          years: `${years} năm`,
          admittedOn: dateText(admittedOn),
          fullOn: dateText(fullOn),
          early: `đến ${earlyMonths(years)} tháng`,
        })),
    })),
  }
}
