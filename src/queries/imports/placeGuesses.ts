import type { OrganisationKind } from '../../domain/codes'
import { type CheckedRow, NO_SUCH_CELL, NO_SUCH_OPEN_CELL, NO_SUCH_PLACE, type RowProblem } from '../../domain/importRow'
import { likeUnit } from '../../domain/likeUnit'
import type { Scope } from './checking'
import { knownPlaces } from './knownRatings'

/** What is said where no organisation bears a name, and which could be meant. */
const UNKNOWN: Readonly<Record<string, (place: { kind: OrganisationKind }) => boolean>> = {
  [NO_SUCH_PLACE]: () => true,
  [NO_SUCH_CELL]: ({ kind }) => kind === 'CELL',
  [NO_SUCH_OPEN_CELL]: ({ kind }) => kind === 'CELL',
}

/** Says which unit may be meant by a name that none bears. */
export class PlaceGuesses {
  private guesses: Map<string, (name: string) => { code: string; name: string } | null> | null = null

  constructor(private readonly organisation: Scope['organisation']) {}

  async added(rows: CheckedRow[]): Promise<CheckedRow[]> {
    if (!rows.some(({ problems }) => problems.some(isUnknown))) return rows
    this.guesses ??= await this.guessers()
    return rows.map(row =>
      row.problems.some(isUnknown) ? { ...row, problems: row.problems.map(problem => this.withGuess(problem)) } : row,
    )
  }

  private async guessers() {
    const places = (await knownPlaces(this.organisation)).filter(({ closedOn }) => closedOn === null)
    return new Map(Object.entries(UNKNOWN).map(([message, fits]) => [message, likeUnit(places.filter(fits))]))
  }

  private withGuess(problem: RowProblem): RowProblem {
    const guess = isUnknown(problem) ? this.guesses!.get(problem.message)!(problem.value) : null
    return guess ? { ...problem, message: `${problem.message} Có phải ${guess.name} (mã ${guess.code})?` } : problem
  }
}

const isUnknown = ({ message }: RowProblem) => Object.hasOwn(UNKNOWN, message)
