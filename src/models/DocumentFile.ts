import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import { id, text, whole } from './columns'

/** An issued document in one format, as its bytes were. */
export class DocumentFile extends Model<InferAttributes<DocumentFile>, InferCreationAttributes<DocumentFile>> {
  declare id: CreationOptional<number>
  declare documentId: number
  declare format: string
  declare fileId: number
}

DocumentFile.init({ id: id(), documentId: whole(), format: text(), fileId: whole() }, { sequelize, tableName: 'document_files' })
