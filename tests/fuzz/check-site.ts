import { isDeepStrictEqual } from 'node:util'
import MiniSearch from 'minisearch'
import { fileAt, privatePaths, subscriberPages } from '../../functions/domain/site-paths.ts'
import { terms } from '../../functions/publish/search/browser/words.js'
import { faultsOfAtom } from '../publish/rules/atom.ts'
import { faultsOfHtmlFile } from '../publish/rules/html.ts'
import { faultsOfJson } from '../publish/rules/json.ts'
import { faultsOfOpml } from '../publish/rules/opml.ts'
import { faultsOfRss } from '../publish/rules/rss.ts'
import { runsIn } from '../security/script.ts'
import { linesWithSecrets } from '../support/search-logs.ts'
import { Findings } from './finding.ts'
import { CANARY } from './mutations/texts.ts'
import { readers, SITE, type Trial } from './trial.ts'

const largest = 3_000_000

/** Checks the published files and the log: promises 8 to 12. `seed` chooses the pages that a slow checker reads. */
export async function checkSite(trial: Trial, good: Trial, now: Date, seed: number): Promise<Findings> {
  const findings = new Findings()
  for (const [path, body] of trial.files) {
    if (path.endsWith('.woff2')) continue
    findings.unless(/^[a-z0-9][\w-]*(?:[./][\w-]+)*$/i.test(path), 11, 'A file has an odd name', path)
    findings.unless(body.length < largest, 12, 'A file is too large', [path, body.length])
    findings.unless(
      !readers.some((reader) => body.includes(reader)),
      9,
      'A file has an address of a reader',
      path,
    )
    findings.unless(body.isWellFormed() && !body.includes('\0'), 10, 'A file has half a character', path)
    const kind = path.slice(path.lastIndexOf('.'))
    await findings.without(10, `Reading a file ${kind}`, () => {
      // A text may begin like a script's address. A link may not.
      const runs = runsIn(path, body).filter((what) => !/^\s*(?:javascript|data|vbscript):/i.test(what))
      findings.addAll(11, `Something runs in a file ${kind}`, [...runs, ...unsafeLinks(path, body)])
      findings.addAll(10, kind, faultsOf(path, body, now))
    })
    if (path.endsWith('.html')) findings.addAll(10, 'A link leads nowhere', deadLinks(body, trial.files))
  }
  const pages = [...trial.files.keys()].filter((path) => /^(?:es\/)?stories\/.*html$|^index/.test(path))
  const page = pages[seed % pages.length]
  if (page !== undefined) {
    const faults = await faultsOfHtmlFile({ path: page, body: () => trial.files.get(page) ?? '' })
    findings.addAll(
      10,
      'html-validate',
      faults.map((one) => one.replace(page, 'page')),
    )
  }
  for (const page of trial.desk.values())
    findings.addAll(11, 'Something runs on the desk', runsIn('desk.html', page))
  checkStories(trial, good, findings)
  checkSearch(trial, findings)
  checkLog(trial, findings)
  return findings
}

/** What holds the links of these files. Their texts may quote any other link. */
const linksIn: Record<string, RegExp> = {
  '.xml': /(?:(?<=<[^<>]*\s)(?:href|src|url)="|<link>)([^"<\r\n]*)/g,
  '.opml': /(?<=<[^<>]*\s)(?:xmlUrl|htmlUrl)="([^"<\r\n]*)/g,
  '.ics': /\nURL:([^\r\n]*)/g,
}
const anyLinks = /(?:(?:href|src|action)="|"(?:url|external_url|home_page_url)":\s*")([^"<\r\n]*)/g

/** The addresses in a file of any kind that lead to no web page and no mailbox. */
function unsafeLinks(path: string, body: string): string[] {
  const found = body.matchAll(linksIn[path.slice(path.lastIndexOf('.'))] ?? anyLinks)
  const links = new Set([...found].map(([, link = '']) => link))
  return [...links]
    .filter((link) => !/^(?:https?:\/\/|mailto:|webcal:|\/|#|\?|$)/.test(link))
    .map((link) => `"${link}"`)
}

function faultsOf(path: string, body: string, now: Date): string[] {
  const address = `${SITE}/${path}`
  if (path.endsWith('.opml')) return faultsOfOpml(body)
  if (path.endsWith('.xml') && body.includes('<rss')) return faultsOfRss(body, address, now)
  if (path.endsWith('.xml') && body.includes('<feed')) return faultsOfAtom(body, address, now)
  if (/(?:^|\/)feed\.json$/.test(path)) return faultsOfJson(body, address)
  if (path.endsWith('.json')) JSON.parse(body)
  if (path.endsWith('.ics')) return faultsOfCalendar(body)
  return []
}

function faultsOfCalendar(body: string): string[] {
  const lines = body.split('\r\n')
  return [
    ...lines.filter((line) => /[\r\n]/.test(line)).map(() => 'a line ends without CRLF'),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map(() => 'a line is too long'),
    ...lines.filter((line) => !/^(?: |[A-Z-]+[;:]|$)/.test(line)).map((line) => `"${line}" is no line`),
  ]
}

const { signUp, signIn, operatorSignIn } = privatePaths
const answered = [signUp, signIn, operatorSignIn, ...subscriberPages.map((page) => `/${page}`)]

function deadLinks(body: string, files: ReadonlyMap<string, string>): string[] {
  const links = new Set([...body.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link))
  return [...links].flatMap((link) => {
    if (/^(?:https?:\/\/|mailto:|webcal:|#)/.test(link) && !link.startsWith(`${SITE}/`)) return []
    const path = link.replace(SITE, '').replace(/[?#].*$/s, '')
    if (answered.some((one) => path === one || path.startsWith(`${one}/`)) || path === '') return []
    return path.startsWith('/') && files.has(fileAt(path)) ? [] : [`"${link}" leads nowhere`]
  })
}

interface Item {
  id: string
  _digest: { articles: { id: string; copyOf?: string }[]; earlier?: unknown }
}

const itemsOf = ({ files }: Trial) =>
  (JSON.parse(files.get('feed.json') ?? '{"items":[]}') as { items: Item[] }).items.map((item) => {
    // What was before it may be a story of any source.
    const { earlier: _, ...digest } = item._digest
    return { ...item, _digest: digest }
  })

function checkStories(trial: Trial, good: Trial, findings: Findings): void {
  const items = new Map(itemsOf(trial).map((item) => [item.id, item]))
  const among = new Map(
    [...items.values()].flatMap((item) =>
      item._digest.articles.map((one) => [one.id, { item, one }] as const),
    ),
  )
  for (const item of itemsOf(good)) {
    const found = item._digest.articles.map(({ id }) => among.get(id))
    const stories = new Set(found.map((one) => one?.item.id))
    findings.unless(!stories.has(undefined), 8, 'A good article is gone', item)
    findings.unless(stories.size === 1, 8, 'A good story has come apart', [item, ...stories])
    // An article of a bad source may be about the same, and then the story is no longer the good ones' alone.
    const [is] = found
    const isAlone = is?.item._digest.articles.length === item._digest.articles.length
    const before = isAlone ? item : item._digest.articles.map(without)
    const after = isAlone ? is.item : found.map((both) => both && without(both.one))
    findings.unless(isDeepStrictEqual(before, after), 8, 'A good story has changed', [before, after])
  }
  for (const id of trial.stories) {
    findings.unless(items.has(id), 10, 'A story is not in the feed', id)
    findings.unless(trial.files.has(`stories/${id}/index.html`), 10, 'A story has no page', id)
  }
}

function without({ copyOf: _, ...one }: { id: string; copyOf?: string }) {
  return one
}

interface Row {
  id: string
  headline: string
  words: string
}

function checkSearch({ files, stories }: Trial, findings: Findings): void {
  const index = new MiniSearch<Row>({
    fields: ['headline', 'words'],
    tokenize: (text, field) => (field === 'words' ? text.split(' ') : terms(text)),
    processTerm: (term) => term,
  })
  const rows = [...files].flatMap(([path, body]) =>
    /^search\/\d{4}-\d\d\.json$/.test(path) ? (JSON.parse(body) as Row[]) : [],
  )
  index.addAll(rows)
  findings.unless(rows.length >= stories.length, 10, 'A story is not in the search index', [
    rows.length,
    stories.length,
  ])
  for (const { id, headline } of rows) {
    const [first] = terms(headline)
    if (first === undefined) continue
    findings.unless(
      index.search(first, { tokenize: (term) => [term] }).some((found) => found.id === id),
      10,
      'A story is not found',
      headline,
    )
  }
}

function checkLog({ logged }: Trial, findings: Findings): void {
  findings.unless(linesWithSecrets(logged).length === 0, 9, 'The log has an address or a token', logged)
  findings.unless(
    !logged.some((line) => line.toLowerCase().includes(CANARY.toLowerCase())),
    9,
    'The log quotes a source',
    logged,
  )
  const failed = logged.filter((line) => /left out"|not rendered|on our side|failed and will/.test(line))
  findings.unless(failed.length === 0, 10, 'Something could not be rendered or read', failed)
}
