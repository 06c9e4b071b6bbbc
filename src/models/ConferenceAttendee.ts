import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes } from 'sequelize'
import { sequelize } from '../database'
import type { AttendeeRole } from '../domain/codes'
import { id, text, textOrNone, whole } from './columns'

/** Who chaired, hosted or attended a conference. */
export class ConferenceAttendee extends Model<InferAttributes<ConferenceAttendee>, InferCreationAttributes<ConferenceAttendee>> {
  declare id: CreationOptional<number>
  declare conferenceId: number
  declare position: number
  declare role: AttendeeRole
  declare name: string
  declare posts: CreationOptional<string | null>
}

ConferenceAttendee.init(
  {
    id: id(),
    conferenceId: whole(),
    position: whole(),
    role: text(),
    name: text(),
    posts: textOrNone(),
  },
  { sequelize, tableName: 'conference_attendees' },
)
