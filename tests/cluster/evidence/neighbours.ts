import { createProductionClusterer } from '../../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../../functions/cluster/window/window-article.ts'

/** A report: the outlet, the hour of the day, the title and the beginning of the text. */
export type Report = readonly [outlet: string, hour: number, title: string, text?: string]

/** Other events of the day before and of the same day, so that words of the subject are as common as in a real stream. */
const others = readReports(`
  wire -9: ICE arrests in Ohio rise by a third, data show | Immigration arrests in Ohio rose, according to data.
  herald -8: Judge delays ruling on detention camp in Utah | A federal judge put off a ruling on a detention camp.
  post -8: Kansas county ends jail contract with ICE | Commissioners voted to end a contract for beds in the jail.
  radio -7: Agents raid nursery in Alabama | Immigration agents detained workers at a nursery, their union said.
  wire -6: Appeals court hears asylum case | A panel heard arguments on asylum at the border on Monday.
  post -6: Mother held after school drop-off | A mother was detained after she left her child at a school in Iowa.
  radio -5: Deportation flight lands in Quito | A flight with Ecuadorian nationals landed, the government said.
  herald -5: Senate debates visa bill for farmworkers | A vote on the bill is expected next week, senators said.
  courier -4: Detainee from Peru dies in ICE custody in Nevada | A Peruvian man, 58, died at a hospital, ICE said.
  wire -4: US extends Temporary Protected Status for Ukraine | The Homeland Security Department extended the status.
  courier -3: Supreme Court takes up case on green cards | The justices will hear a case on visas next term.
  post -3: Third Circuit lets county keep ICE out of its courthouse | The appeals court ruled on Monday for the county.
  herald 3: City council in Vermont debates police and ICE | The council heard residents on immigration for hours.
  radio 4: Border crossings fall to a low, agency says | Customs and Border Protection counted fewer crossings.
  wire 5: Governor of Delaware signs bill on immigration bonds | The law limits what bond companies may charge immigrants.
  courier 5: Refugee groups sue over frozen aid | Groups that resettle refugees sued the administration in Maryland.
  post 6: Protesters block van at ICE office in Maine | Dozens of people sat down in front of an ICE office.
  wire 6: Homeland Security asks for billions for detention | The department wants money for more immigration beds.
  herald 7: USCIS raises fee for citizenship | Naturalization will cost more from January, the agency said.
  courier 7: Sheriff in Arkansas joins ICE program | Deputies will be trained to ask about immigration status.`)

const DAY = Date.UTC(2026, 10, 10)
const HOUR_MS = 3_600_000

/** An article as the clusterer gets it. */
export function article(
  [outlet, hour, title, text = '']: Report,
  more: Partial<WindowArticle> = {},
): WindowArticle {
  const id = `${outlet} ${hour} ${title}`
  const date = new Date(DAY + hour * HOUR_MS).toISOString()
  return { id, source: outlet, outlet, language: 'en', title, text, date, firstSeen: date, ...more }
}

/** The stories of these articles, in their order, among the other events of the same days. */
function storiesOf(articles: readonly WindowArticle[]): (string | undefined)[] {
  const clusterer = createProductionClusterer()
  const all = [...others.map((report) => article(report)), ...articles]
  for (const one of all.sort((a, b) => Date.parse(a.date!) - Date.parse(b.date!))) clusterer.assign(one)
  return articles.map(({ id }) => clusterer.storyOf(id))
}

/** Reads reports, one a line: `outlet hour: title | text`. */
function readReports(lines: string): Report[] {
  return lines
    .trim()
    .split('\n')
    .map((line): Report => {
      const [, outlet = '', hour = '', title = '', text = ''] =
        line.trim().match(/^(\S+) ([-\d.]+): (.*?)(?: \| (.*))?$/) ?? []
      return [outlet, Number(hour), title, text]
    })
}

/**
 * Titles that share a story although they report two events, and those that do not although they report one. The reports of
 * the two events stand before and after a line `--`.
 */
export function mistakes(
  text: string,
  toArticle: (report: Report) => WindowArticle = (report) => article(report),
): string[] {
  const [one = [], other = []] = text.split('--\n').map(readReports)
  const reports = [...one, ...other]
  const stories = storiesOf(reports.map(toArticle))
  return reports.flatMap((a, i) =>
    reports.slice(i + 1).flatMap((b, n) => {
      const isOne = one.includes(a) === one.includes(b)
      const areJoined = stories[i] === stories[i + 1 + n]
      return isOne === areJoined ? [] : [`${isOne ? 'apart' : 'joined'}: "${a[2]}", "${b[2]}"`]
    }),
  )
}
