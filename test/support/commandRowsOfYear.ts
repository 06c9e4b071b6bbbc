import { copyYearContent } from '../../src/commands/copyYearContent'
import { setConference } from '../../src/commands/setConference'
import { setYearReferences } from '../../src/commands/setYearReferences'
import { setYearSection } from '../../src/commands/setYearSection'
import { setYearWords } from '../../src/commands/setYearWords'
import { markOf } from '../../src/queries/markOf'
import { OPEN, type World } from './catalogueWorld'
import { actorOfOffice, type CommandRow, NOW } from './commandRow'

const place = ({ organisation }: World, year = OPEN) => ({ organisationId: organisation.A, year })

/** Commands that write the year's own text, each on what the one before left. */
export const YEAR_COMMANDS: Record<string, CommandRow> = {
  setYearWords: {
    tells: 'CHANGE',
    run: async world => {
      const words = { theme: 'Đoàn kết, kỷ cương', orientation: null, studyTopic: null, ratingYearReported: null }
      return setYearWords(await actorOfOffice(), place(world), { version: 1, ...words }, NOW)
    },
  },
  setYearSection: {
    tells: 'CHANGE',
    run: async world => {
      const wish = { ...place(world), section: 'WEAKNESSES' as const, paragraphs: ['Việc còn chậm.'], mark: markOf([]) }
      return setYearSection(await actorOfOffice(), wish, NOW)
    },
  },
  setYearReferences: {
    tells: 'CHANGE',
    run: async world => {
      const guidance = { role: 'GUIDANCE' as const, number: '05-HD/QU', datedOn: '2023-11-20', issuer: 'Quận ủy', subject: null }
      return setYearReferences(await actorOfOffice(), { ...place(world), references: [guidance], mark: markOf([]) }, NOW)
    },
  },
  setConference: {
    tells: 'CHANGE',
    run: async world => {
      const attendees = [{ role: 'CHAIR' as const, name: 'Trần Thị Thử', posts: 'Bí thư Đảng ủy' }]
      return setConference(await actorOfOffice(), place(world), { version: 1, heldOn: '2024-01-10', venue: null, attendees }, NOW)
    },
  },
  copyYearContent: {
    tells: 'CHANGE',
    run: async world =>
      copyYearContent(await actorOfOffice(), { ...place(world, OPEN + 1), parts: ['THEME', 'WEAKNESSES', 'GUIDANCE', 'CONFERENCE'] }, NOW),
  },
}
