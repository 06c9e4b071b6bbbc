import { type Request, type Response, Router } from 'express'
import { copyYearContent } from '../commands/copyYearContent'
import { YEAR_PARTS, type YearPart } from '../domain/yearContent'
import { partsIn, type PartText, textOfPart } from '../domain/yearContentCopy'
import { NotFoundError } from '../errors'
import { readCopy, takeName } from '../forms/yearContentCopy'
import { yearPartLabel } from '../labels/yearContent'
import { copyFields } from '../presenters/forms/yearContent'
import { yearProfile } from '../queries/yearProfile'
import { addAct } from './act'
import { CONTENT, findYearText, placeOfText, written, type YearText } from './yearContentPlace'

/** Beginning a year's text from what the year before says. */
export const yearContentCopies = Router()

interface Copying extends YearText {
  offered: { part: YearPart; name: string; text: PartText }[]
}

async function findCopying(req: Request, res: Response): Promise<Copying> {
  const text = await findYearText(req, res)
  const { organisation, year } = text
  const source = await yearProfile(organisation.id, year - 1)
  const [there, before] = [partsIn(text.profile), partsIn(source)]
  const offered = YEAR_PARTS.filter(part => before.has(part) && !there.has(part))
  if (offered.length === 0) throw new NotFoundError(`Năm ${year - 1} không có phần nào mà năm ${year} còn để trống.`)
  return { ...text, offered: offered.map(part => ({ part, name: takeName(part), text: textOfPart(source, part) })) }
}

addAct<Copying, YearPart[]>(yearContentCopies, {
  address: `${CONTENT}/copies`,
  button: 'Lấy các phần đã đánh dấu',
  find: findCopying,
  page: text =>
    placeOfText(
      text,
      `Lấy nội dung từ năm ${text.year - 1}`,
      `Phần được đánh dấu chép sang năm ${text.year} làm bản đầu để sửa tiếp. Năm ${text.year - 1} giữ nguyên; phần đã viết không bị thay.`,
    ),
  fields: ({ year, offered }) => copyFields(year, offered),
  initial: () => ({}),
  read: readCopy,
  clash: ({ offered }) => ({
    // What was written meanwhile is offered no more, nor sent along unseen.
    values: Object.fromEntries(YEAR_PARTS.filter(part => !offered.some(each => each.part === part)).map(part => [takeName(part), ''])),
    standing: { title: 'Các phần còn để trống', paragraphs: offered.map(({ part }) => yearPartLabel[part]) },
  }),
  async run(actor, text, parts, now) {
    await copyYearContent(actor, { organisationId: text.organisation.id, year: text.year, parts }, now)
    return written(text, null, `Đã lấy ${parts.length} phần từ năm ${text.year - 1}. Mời đồng chí sửa cho đúng năm ${text.year}.`)
  },
})
