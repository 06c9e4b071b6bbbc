import { RATING_LEVELS } from '../../domain/ratingLevel'
import { type GroupTally, GROUP_NOUNS } from '../../domain/ratingYear'
import { countText } from '../../domain/share'
import { presentBar } from '../charts/bar'
import { presentLevel } from '../level'
import { ratingKey, type ShownFigures } from './shownFigures'

/** How a group divides into levels, with those still waiting at the end; the whole bar leads to the records. */
export function presentLevelBar(figures: ShownFigures, year: number, { group, levels, rated, undecided }: GroupTally) {
  const bar = presentBar([
    ...RATING_LEVELS.map(level => ({ css: presentLevel(level).css, label: presentLevel(level).name, count: levels[level] })),
    { css: 'none', label: 'Chưa có quyết định', count: undecided },
  ])
  const measure = rated > 0 ? 'rated' : 'undecided'
  return (
    bar && {
      ...bar,
      href: figures.hrefOf(ratingKey(year, group, measure)),
      what: `${countText(rated)} ${GROUP_NOUNS[group]} được xếp loại`,
    }
  )
}
