const { default: Sequencer } = require('@jest/test-sequencer')

/** Files that take many times as long as their length tells, the longest first. */
const LONGEST = [
  ...['browser/accessibility', 'catalogue', 'browser/ratingSheet', 'browser/firstYear', 'browser/accounts', 'browser/cyclePlay'],
  ...['reports/formats/randomYears', 'reports/formats/pdf', 'reports/catalogue', 'cli', 'routes/guessing', 'queries/yearSummary'],
  ...['reports/formats/libreOffice', 'reports/formats/officeFiles', 'server', 'killedServer'],
]

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex(name => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`))
  return place === -1 ? LONGEST.length : place
}

/** A long file that begins last keeps one worker busy while the others are done; Jest knows how long files took only where it has run them before. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b))
  }
}
