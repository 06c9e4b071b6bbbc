import * as organisations from './0001-organisations'
import * as members from './0002-members'
import * as ratings from './0003-ratings'
import * as commendationsAndDevelopment from './0004-commendations-and-development'
import * as theYear from './0005-the-year'
import * as accessAndHistory from './0006-access-and-history'
import * as outcomeOfJobs from './0007-outcome-of-jobs'
import * as news from './0008-news'
import * as accounts from './0009-accounts'
import * as chainedHistory from './0010-chained-history'
import * as cycle from './0011-cycle'
import * as records from './0012-records'
import * as commending from './0013-commending'
import * as recordsByHand from './0014-records-by-hand'
import * as earlierYears from './0015-earlier-years'
import * as importedYears from './0016-imported-years'
import * as heads from './0018-heads'
import * as selfRatings from './0021-self-ratings'
import * as amendedCommendations from './0022-amended-commendations'
import * as alikeUnitsAndEndedTitles from './0023-alike-units-and-ended-titles'
import * as checkedFiles from './0024-checked-files'
import * as rowsOfFiles from './0025-rows-of-files'
import * as rowsOfFilesQuicker from './0026-rows-of-files-quicker'
import * as rowsPassedOver from './0027-rows-passed-over'
import * as annulledDisciplines from './0028-annulled-disciplines'
import * as cancelledPeriods from './0029-cancelled-periods'
import * as cancelledMovements from './0030-cancelled-movements'
import * as standingBoards from './0032-standing-boards'
import * as ratingYearLeftOpen from './0034-rating-year-left-open'
import * as headingsOfFiles from './0035-headings-of-files'
import type { Schema } from './schema'

interface Migration {
  up(schema: Schema): Promise<void>
  down(schema: Schema): Promise<void>
}

/** Every change of the schema in its order, by the name of its file. A new one is a file beside this and a line here. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-organisations': organisations,
  '0002-members': members,
  '0003-ratings': ratings,
  '0004-commendations-and-development': commendationsAndDevelopment,
  '0005-the-year': theYear,
  '0006-access-and-history': accessAndHistory,
  '0007-outcome-of-jobs': outcomeOfJobs,
  '0008-news': news,
  '0009-accounts': accounts,
  '0010-chained-history': chainedHistory,
  '0011-cycle': cycle,
  '0012-records': records,
  '0013-commending': commending,
  '0014-records-by-hand': recordsByHand,
  '0015-earlier-years': earlierYears,
  '0016-imported-years': importedYears,
  '0018-heads': heads,
  '0021-self-ratings': selfRatings,
  '0022-amended-commendations': amendedCommendations,
  '0023-alike-units-and-ended-titles': alikeUnitsAndEndedTitles,
  '0024-checked-files': checkedFiles,
  '0025-rows-of-files': rowsOfFiles,
  '0026-rows-of-files-quicker': rowsOfFilesQuicker,
  '0027-rows-passed-over': rowsPassedOver,
  '0028-annulled-disciplines': annulledDisciplines,
  '0029-cancelled-periods': cancelledPeriods,
  '0030-cancelled-movements': cancelledMovements,
  '0032-standing-boards': standingBoards,
  '0034-rating-year-left-open': ratingYearLeftOpen,
  '0035-headings-of-files': headingsOfFiles,
}
