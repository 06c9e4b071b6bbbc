import { DEVELOPMENT_MEASURES, type FigureKey, RECIPIENT_SUMS, type RecipientGroup } from '../../domain/figureKey'
import type { TitleSummary } from '../../domain/summary'
import { developmentLabel, recipientNoun } from '../../labels/figures'
import { type BoardReader, type FigureCard, presentFigure, type ShownFigures } from './shownFigures'

/** Targets beyond this are not drawn place by place. */
const MOST_SEATS = 30

/** The stages of the year and admissions against the target; null when nothing happened and nothing was asked for. */
export function presentDevelopment({ summary, at, hrefOf }: ShownFigures): FigureCard[] | null {
  const { year, admissionTarget } = summary
  const cards = DEVELOPMENT_MEASURES.map(measure => {
    const key: FigureKey = { topic: 'development', year, measure }
    const figure = at(key)!
    const admitted = measure === 'admitted'
    const label = admitted && !admissionTarget ? 'Kết nạp' : developmentLabel[measure]
    const wish = { label, noun: admitted ? 'đảng viên mới' : 'người', seats: admitted ? seatsOf(figure.count, admissionTarget) : null }
    return presentFigure(figure, hrefOf(key), wish)
  })
  return admissionTarget || cards.some(({ value }) => value !== '0') ? cards : null
}

const seatsOf = (count: number, target: number | null) =>
  target && target <= MOST_SEATS && count <= target ? { taken: count, free: target - count } : null

/** A card for the collectives and one for the individuals of each title; readers without records go to the lists instead. */
export function presentCommendations(figures: ShownFigures, { withRecords, commendations }: BoardReader): FigureCard[] {
  return figures.summary.commendations.flatMap(title =>
    (['collectives', 'individuals'] as const)
      .filter(sum => title.counts[sum] > 0)
      .map(sum => {
        const recipients = onlyPart(title, sum) ?? sum
        const key: FigureKey = { topic: 'commendations', year: figures.summary.year, title: title.title, recipients }
        const noun = recipientNoun[recipients]
        const label = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} được khen «${title.titleName}»`
        if (withRecords) return presentFigure(figures.at(key)!, figures.hrefOf(key), { label, noun })
        return presentFigure(figures.at(key)!, commendations, { label, noun, opens: 'Xem danh sách' })
      }),
  )
}

/** «3 chi bộ» says more than «3 tập thể» when all of them are cells. */
const onlyPart = ({ counts }: TitleSummary, sum: keyof typeof RECIPIENT_SUMS): RecipientGroup | undefined =>
  RECIPIENT_SUMS[sum].find(part => counts[part] === counts[sum])
