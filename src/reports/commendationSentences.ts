import type { RecipientGroup } from '../domain/figureKey'
import type { TitleSummary, YearSummary } from '../domain/summary'
import type { Block, Inline } from './document'
import { enumerate, paragraph, prose, whole } from './prose'
import { requiredFigure } from './figures'

/** One sentence a title; plainly said when nothing was awarded. */
export function commendationBlocks({ summary }: { summary: YearSummary }): Block[] {
  if (summary.commendations.length === 0) return [paragraph(`Hồ sơ năm ${summary.year} chưa có quyết định khen thưởng.`)]
  return summary.commendations.map(title => paragraph(titleSentence(summary, title)))
}

const titleSentence = (summary: YearSummary, title: TitleSummary) =>
  prose`Khen thưởng “${title.titleName}” năm ${summary.year}: ${titleRecipients(summary, title)}.`

/** Recipients under their narrowest common name: «3 chi bộ», but «8 tập thể» where kinds are mixed. */
export function titleRecipients(summary: YearSummary, { title, counts }: TitleSummary): Inline[] {
  const { year } = summary
  const stated = (recipients: RecipientGroup, noun: string) =>
    prose`${whole(requiredFigure(summary, { topic: 'commendations', year, title, recipients }))} ${noun}`
  const groups = [
    ...(counts.collectives > 0 ? [collectiveGroup(counts)] : []),
    ...(counts.individuals > 0 ? [individualGroup(counts)] : []),
  ].map(({ recipients, noun }) => stated(recipients, noun))
  return enumerate(groups)
}

function collectiveGroup({ collectives, cells, committees }: TitleSummary['counts']): { recipients: RecipientGroup; noun: string } {
  if (cells === collectives) return { recipients: 'cells', noun: 'chi bộ' }
  if (committees === collectives) return { recipients: 'committees', noun: 'đảng bộ' }
  return { recipients: 'collectives', noun: 'tập thể' }
}

const individualGroup = ({ individuals, members }: TitleSummary['counts']): { recipients: RecipientGroup; noun: string } =>
  members === individuals ? { recipients: 'members', noun: 'đảng viên' } : { recipients: 'individuals', noun: 'cá nhân' }
