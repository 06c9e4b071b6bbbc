import { SequelizeStorage, Umzug } from 'umzug'
import { migrations } from '../migrations'
import { schemaOf } from '../migrations/schema'
import { SCHEMA_TABLE, sequelize } from './database'

/** Brings the schema forward (`up`) and back (`down`). */
export const migrator = new Umzug({
  migrations: Object.entries(migrations).map(([name, { up, down }]) => ({
    name,
    up: () => up(schemaOf(sequelize.getQueryInterface())),
    down: () => down(schemaOf(sequelize.getQueryInterface())),
  })),
  storage: new SequelizeStorage({ sequelize, tableName: SCHEMA_TABLE }),
  logger: undefined,
})
