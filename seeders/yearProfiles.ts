import type { CreationAttributes } from 'sequelize'
import type { WriteContext } from '../src/database'
import { YearProfile } from '../src/models/YearProfile'
import { YearReference } from '../src/models/YearReference'
import { YearSection } from '../src/models/YearSection'
import { idsBy, insertAll } from './insert'
import { COMMITTEE, type Tree } from './organisations'
import { prose2018, prose2019, prose2020, prose2021 } from './prose/earlierYears'
import type { Prose } from './prose/prose'
import { prose2022 } from './prose/prose2022'

interface DemoProfile {
  year: number
  ratingYearReported: number
  theme: string
  orientation?: string
  studyTopic?: string
  guidance: readonly [number: string, datedOn: string]
  prose: Prose
}

/** Of 2022 the theme, the orientation and the study topic are quoted from the source; those of earlier years and all guidance of the superior are invented. */
const PROFILES: readonly DemoProfile[] = [
  {
    year: 2018,
    ratingYearReported: 2018,
    theme: 'Nâng cao năng lực lãnh đạo của cấp ủy, chất lượng sinh hoạt chi bộ; đẩy mạnh cải cách hành chính, phục vụ Nhân dân tốt hơn',
    guidance: ['27-HD/QU', '2018-11-05'],
    prose: prose2018,
  },
  {
    year: 2019,
    ratingYearReported: 2018,
    theme: 'Tăng cường kỷ luật, kỷ cương hành chính; nêu cao trách nhiệm nêu gương của cán bộ, đảng viên',
    studyTopic: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về tinh thần trách nhiệm, hết lòng phục vụ Nhân dân',
    guidance: ['31-HD/QU', '2019-11-06'],
    prose: prose2019,
  },
  {
    year: 2020,
    ratingYearReported: 2019,
    theme: 'Tổ chức tốt đại hội đảng các cấp; vừa phòng, chống dịch bệnh, vừa giữ vững nhịp độ công việc',
    guidance: ['02-HD/QU', '2020-11-10'],
    prose: prose2020,
  },
  {
    year: 2021,
    ratingYearReported: 2020,
    theme: 'Đoàn kết, trách nhiệm, chủ động phòng, chống dịch Covid-19; bảo vệ sức khỏe và chăm lo đời sống Nhân dân',
    studyTopic: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về gần dân, vì dân trong lúc khó khăn',
    guidance: ['08-HD/QU', '2021-11-09'],
    prose: prose2021,
  },
  {
    year: 2022,
    ratingYearReported: 2021,
    theme:
      'Đẩy mạnh xây dựng, chỉnh đốn Đảng và hệ thống chính trị; tăng cường kỷ luật, kỷ cương và phát huy tính tiền phong, gương mẫu, tinh thần dũng cảm, năng động, sáng tạo, dám nghĩ, dám làm của cán bộ, đảng viên',
    orientation:
      'Thích ứng an toàn, linh hoạt, kiểm soát hiệu quả dịch Covid-19, tiếp tục nâng cao chất lượng xây dựng chính quyền đô thị, cải thiện môi trường đầu tư, đồng hành cùng doanh nghiệp',
    studyTopic:
      'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về xây dựng đội ngũ cán bộ, đảng viên thật sự tiên phong, gương mẫu, có đạo đức cách mạng trong sáng, bản lĩnh chính trị vững vàng, đủ năng lực đáp ứng yêu cầu nhiệm vụ xây dựng và phát triển thành phố Hồ Chí Minh',
    guidance: ['15-HD/QU', '2022-11-08'],
    prose: prose2022,
  },
]

/** In the source for 2022; their subjects are not. In earlier years each is carried out from the year of its date. */
const DIRECTIVES = [
  ['19-CT/TU', '2018-10-19'],
  ['23-CT/TU', '2019-07-25'],
  ['24-CT/TU', '2019-11-11'],
] as const

export async function seedYearProfiles({ transaction }: WriteContext, tree: Tree) {
  const organisationId = tree.at(COMMITTEE).id
  const rows = PROFILES.map(({ guidance: _guidance, prose: _prose, ...profile }) => ({ organisationId, ...profile }))
  await insertAll(YearProfile, rows, transaction)
  const find = await idsBy(YearProfile, ['year'], transaction)
  const references = PROFILES.flatMap(profile => referencesOf(profile, find(profile.year)))
  await insertAll(YearReference, references, transaction)
  const sections = PROFILES.flatMap(profile => sectionsOf(profile, find(profile.year)))
  await insertAll(YearSection, sections, transaction)
}

function referencesOf({ year, guidance: [number, datedOn] }: DemoProfile, profileId: number): CreationAttributes<YearReference>[] {
  const subject = `về tổng kết công tác xây dựng Đảng và đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên năm ${year}`
  const directives = DIRECTIVES.filter(([, date]) => Number(date.slice(0, 4)) <= year)
  return [
    { profileId, role: 'GUIDANCE', position: 1, number, datedOn, issuer: 'Ban Thường vụ Quận ủy Quận 6', subject },
    ...directives.map(([number, datedOn], index) => ({
      profileId,
      role: 'DIRECTIVE' as const,
      position: index + 1,
      number,
      datedOn,
      issuer: 'Thành ủy Thành phố Hồ Chí Minh',
      subject: null,
    })),
  ]
}

const sectionsOf = ({ prose }: DemoProfile, profileId: number) =>
  (Object.entries(prose) as [keyof Prose, readonly string[]][]).flatMap(([section, paragraphs]) =>
    paragraphs.map((body, index) => ({ profileId, section, position: index + 1, body })),
  )
