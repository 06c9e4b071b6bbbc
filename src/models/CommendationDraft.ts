import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { Actor } from '../domain/actor'
import type { CommendationForm } from '../domain/codes'
import { NotFoundError } from '../errors'
import { id, text, textOrNone, version, whole, wholeOrNone } from './columns'
import { Organisation } from './Organisation'

/** A decision being prepared. Once issued it names the decision; dropped, the reason. */
export class CommendationDraft extends Model<InferAttributes<CommendationDraft>, InferCreationAttributes<CommendationDraft>> {
  declare id: CreationOptional<number>
  declare organisationId: number
  declare year: number
  declare titleId: number
  declare subject: string
  declare form: CommendationForm
  declare label: string
  declare baseSalary: CreationOptional<number | null>
  declare amendsId: CreationOptional<number | null>
  declare decisionId: CreationOptional<number | null>
  declare droppedReason: CreationOptional<string | null>
  declare createdAt: string
  declare version: CreationOptional<number>

  /** The draft with its organisation, which decides who may see it. */
  static async within(actor: Actor, id: number) {
    const draft = await this.findByPk(id)
    if (!draft) throw new NotFoundError('Không có trang này, hoặc trang nằm ngoài phạm vi của đồng chí.')
    return { draft, organisation: await Organisation.within(actor, draft.organisationId) }
  }

  isOpen(): boolean {
    return this.decisionId === null && this.droppedReason === null
  }
}

CommendationDraft.init(
  {
    id: id(),
    organisationId: whole(),
    year: whole(),
    titleId: whole(),
    subject: text(),
    form: text(),
    label: text(),
    baseSalary: wholeOrNone(),
    amendsId: wholeOrNone(),
    decisionId: { ...wholeOrNone(), defaultValue: null },
    droppedReason: { ...textOrNone(), defaultValue: null },
    createdAt: text(),
    version: version(),
  },
  { sequelize, tableName: 'commendation_drafts' },
)
