import { Router } from 'express'
import { account } from './account'
import { accounts } from './accounts'
import { accountLinks } from './accountLinks'
import { accountShow } from './accountShow'
import { actingPlace } from './actingPlace'
import { admissions } from './admissions'
import { articleActs } from './articleActs'
import { articlePhotographs } from './articlePhotographs'
import { articles } from './articles'
import { ballots } from './ballots'
import { candidateChanges } from './candidateChanges'
import { candidates } from './candidates'
import { candidateStages } from './candidateStages'
import { collectives } from './collectives'
import { commendationAmendments } from './commendationAmendments'
import { commendationDrafts } from './commendationDrafts'
import { commendationIssue } from './commendationIssue'
import { commendationPapers } from './commendationPapers'
import { commendationProposals } from './commendationProposals'
import { commendations } from './commendations'
import { confirmPassword } from './confirmPassword'
import { commendationTitleChanges } from './commendationTitleChanges'
import { commendationTitles } from './commendationTitles'
import { commendationWithdrawals } from './commendationWithdrawals'
import { cycle } from './cycle'
import { decisions } from './decisions'
import { documents } from './documents'
import { earlierAwards } from './earlierAwards'
import { earlierRatings } from './earlierRatings'
import { editions } from './editions'
import { figures } from './figures'
import { factorRequirements } from './factorRequirements'
import { grantConfirmations } from './grantConfirmations'
import { grants } from './grants'
import { history } from './history'
import { home } from './home'
import { issuedDocuments } from './issuedDocuments'
import { jobs } from './jobs'
import { imports } from './imports'
import { leavingDemo } from './leaveDemo'
import { me } from './me'
import { memberChanges } from './memberChanges'
import { memberCorrections } from './memberCorrections'
import { memberDisciplines } from './memberDisciplines'
import { members } from './members'
import { memberTransfers } from './memberTransfers'
import { movementCancelling } from './movementCancelling'
import { newCandidate } from './newCandidate'
import { newMember } from './newMember'
import { newUnit } from './newUnit'
import { officeCorrections } from './officeCorrections'
import { offices } from './offices'
import { organisations } from './organisations'
import { partyBadges } from './partyBadges'
import { progress } from './progress'
import { publication } from './publication'
import { ratingChanges } from './ratingChanges'
import { ratings } from './ratings'
import { ratingSheet } from './ratingSheet'
import { reports } from './reports'
import { selfRatings } from './selfRatings'
import { setUpSteps } from './setUpSteps'
import { targets } from './targets'
import { terms } from './terms'
import { unitChanges } from './unitChanges'
import { unitClosing } from './unitClosing'
import { unitCorrections } from './unitCorrections'
import { unitNameCorrections } from './unitNameCorrections'
import { secondFactor } from './secondFactor'
import { unitFile } from './unitFile'
import { workbookFiles } from './workbooks'
import { yearBoard } from './yearBoard'
import { yearContent } from './yearContent'
import { yearContentCopies } from './yearContentCopies'
import { yearContentLists } from './yearContentLists'

/** Every page behind the sign-in. A new resource is a file beside this and a line here. */
export const pages = Router()
pages.use(home, yearBoard, yearContent, yearContentLists, yearContentCopies, figures)
pages.use(documents, editions, issuedDocuments, reports, jobs)
pages.use(ratingSheet, ballots, unitFile, ratings, selfRatings, ratingChanges)
pages.use(progress, cycle, publication, decisions, earlierRatings, earlierAwards)
pages.use(organisations, members, candidates, commendations, history, me)
pages.use(newUnit, unitChanges, unitClosing, unitCorrections, unitNameCorrections)
pages.use(newMember, memberTransfers, memberChanges, memberCorrections, movementCancelling, memberDisciplines)
pages.use(offices, officeCorrections, terms, collectives)
pages.use(newCandidate, candidateStages, candidateChanges)
pages.use(admissions, targets)
pages.use(confirmPassword, actingPlace, account, secondFactor)
pages.use(accounts, accountShow, grants, grantConfirmations, factorRequirements)
pages.use(imports, accountLinks, workbookFiles, setUpSteps, leavingDemo)
pages.use(articles, articleActs, articlePhotographs)
pages.use(commendationProposals, commendationDrafts, commendationIssue, commendationAmendments, commendationWithdrawals)
pages.use(commendationPapers, commendationTitles, commendationTitleChanges, partyBadges)
