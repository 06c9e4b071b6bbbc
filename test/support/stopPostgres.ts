import './postgresTemplates'

export default async function stopPostgres() {
  await globalThis.testedPostgres?.stop()
}
