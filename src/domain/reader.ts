/** Programs that fetch pages without a person reading them. */
const PROGRAM =
  /(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|fetch|monitor|preview|scan|archiv|headless|lighthouse|curl|wget|python|java\/|go-http|okhttp|axios|node|facebookexternalhit|zalo\/link/i

interface Request {
  method: string
  /** «User-Agent»; programs often send none. */
  agent: string | undefined
  /** «Sec-Purpose» or «Purpose»: a page fetched beforehand may never be read. */
  purpose: string | undefined
}

/** Whether a request for an article is that of a person about to read it. */
export const isReader = ({ method, agent, purpose }: Request) =>
  method === 'GET' && agent !== undefined && agent.length > 10 && !PROGRAM.test(agent) && !/prefetch|prerender|preview/i.test(purpose ?? '')
