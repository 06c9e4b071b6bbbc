import type { ArticleFigures } from '../../../src/domain/articleFigures'
import { plainWords, renderBody, renderLead } from '../../../src/reports/article/markdown'
import { markdownText } from '../../../src/reports/article/markdownText'

const figures: ArticleFigures = {
  year: 2022,
  ratingYear: 2021,
  asOf: '2023-03-13T03:20:00.000Z',
  texts: { 'ratings.2021.cells.GOOD': '13/16 (81,25%)', 'development.2022.admitted:count': '3' },
  digits: [{ label: 'chi bộ <tốt>', value: '13/16', percent: '81,25%' }],
  basis: null,
}
const html = (text: string) => renderBody(text, figures).html

test('a mark is filled in with its figure, and one without a figure is shown to the editor as it stands', () => {
  expect(html('Có {{ratings.2021.cells.GOOD}} chi bộ.')).toBe('<p>Có 13/16 (81,25%) chi bộ.</p>\n')
  expect(html('Có {{ratings.2020.cells.GOOD}} chi bộ.')).toContain('<mark class="no-figure">{{ratings.2020.cells.GOOD}}</mark>')
  expect(renderBody('{{development.2022.admitted:count}} và {{ratings.2020.cells.GOOD}}', figures).marks).toEqual([
    'development.2022.admitted:count',
    'ratings.2020.cells.GOOD',
  ])
})

test('the row of figures stands where its mark stands, and nowhere without figures', () => {
  expect(html('{{con-so}}')).toContain('<dt>chi bộ &lt;tốt&gt;</dt><dd>13/16<span>81,25%</span></dd>')
  expect(renderBody('{{con-so}}', { ...figures, digits: [] }).html).toBe('')
})

test('headings begin below the title of the page and skip none', () => {
  expect(html('# Một\n\n#### Hai\n\n# Ba').match(/<h\d>/g)).toEqual(['<h2>', '<h3>', '<h2>'])
  expect(html('### Một')).toBe('<h2>Một</h2>\n')
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['an event handler', '<img src=x onerror=alert(1)>'],
  ['SVG', '<svg><a xlink:href="javascript:alert(1)">x</a></svg>'],
  ['a picture', '![x](https://example.org/x.png)'],
  ['a javascript address', '[bấm](javascript:alert(1))'],
  ['a javascript address with entities', '[bấm](java&#115;cript:alert(1))'],
  ['a javascript address in capitals with a line end', '[bấm](JaVa\nScript:alert(1))'],
  ['a data address', '[bấm](data:text/html;base64,PHNjcmlwdD4=)'],
  ['an address of another site without its scheme', '[bấm](//example.org)'],
  ['a link that closes its attribute', '[bấm](https://example.org/"onmouseover="alert(1))'],
  ['a reference', '[bấm][1]\n\n[1]: javascript:alert(1)'],
  ['code', '`<b>` và\n\n    <script>'],
  ['a comment', '<!-- x --> <?php ?>'],
])('%s stays text', (_, text) => {
  const { html: page } = renderBody(text, figures)
  expect(page).not.toMatch(/<(?!\/?(p|h[2-4]|a|em|strong|ul|ol|li|blockquote|br)\b)[a-z!?]/i)
  expect(page).not.toMatch(/<[^>]*\s(on\w+|style|src)=/i)
  expect(page).not.toMatch(/href="(?!https?:|mailto:|\/[^/])/)
  expect(renderLead(text, figures).html).not.toMatch(/<(script|img|svg)|href="(?!https?:|mailto:|\/[^/])/)
})

test('what Markdown may do, it does', () => {
  expect(html('**Đậm** và *nghiêng*, [trang](https://example.org/a), [trong](/news).')).toBe(
    '<p><strong>Đậm</strong> và <em>nghiêng</em>, <a href="https://example.org/a">trang</a>, <a href="/news">trong</a>.</p>\n',
  )
  expect(html('- một\n- hai')).toContain('<li>một</li>')
  expect(html('> lời')).toContain('<blockquote>')
})

test.each(['1. đầu dòng', '- gạch', '# rào', '*sao* _gạch_ [ngoặc](x) <b> {{con-so}} \\ `', '> trích', '12) số', '+ cộng', '=== hai'])(
  'plain text «%s» says just that as Markdown',
  text => {
    expect(plainWords(html(markdownText(text)))).toBe(text)
  },
)
