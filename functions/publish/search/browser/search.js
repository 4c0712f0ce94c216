// Searches the stories of the last year in the browser, month by month, the newest first. What is looked for never leaves
// the machine. The script is put together from MiniSearch, `words.js` and this file (see `script.ts`).
import MiniSearch from 'minisearch'
import { terms, wanted } from './words.js'

/** Results after which older months are read only if the reader asks. */
const enough = 20
const mostShown = 60
/** Characters of indexes that one search may load unless the reader asks for more: some 200 KB as they are sent. */
const budget = 550_000
/** Characters of a query that count, also of one from an address. */
const longestQuery = 200
/** After so many days, a story weighs half as much. */
const halfLife = 180

const form = document.querySelector('search form')
const input = form.querySelector('input')
const status = document.querySelector('[role=status]')
const list = document.querySelector('#results')
const older = document.querySelector('#older')
const { words, writtenIn, topics, places, months, lang } = JSON.parse(
  document.querySelector('#search-data').textContent,
)
// Relative to the page, so that a Spanish page leads to Spanish pages.
const indexes = new URL('search/', document.currentScript.src)
const stories = new URL('../stories/', document.baseURI)

const rows = new Map()
const fields = ['headline', 'es', 'words', 'outlets', 'about']
const index = new MiniSearch({
  fields,
  tokenize: (text, field) => (field === 'words' ? text.split(' ') : terms(text)),
  processTerm: (term) => term,
})
let read = 0
let reading
let latest = 0

/** Reads the index of the next month. Returns how long it is. */
async function readMonth() {
  const month = months[read]
  const response = await fetch(new URL(`${month}.json`, indexes))
  if (!response.ok) throw new Error(`The index of ${month} answered ${response.status}.`)
  const text = await response.text()
  for (const row of JSON.parse(text)) {
    if (rows.has(row.id)) continue
    rows.set(row.id, row)
    const about = [...row.topics.map((id) => topics[id]), ...row.places.map((id) => places[id])]
    index.add({
      id: row.id,
      headline: row.headline,
      es: row.es?.headline ?? '',
      words: row.words,
      outlets: row.outlets.join('\n'),
      about: about.filter(Boolean).join('\n'),
    })
  }
  read += 1
  return text.length
}

/** Two searches may want the same month. */
function nextMonth() {
  reading ??= readMonth().finally(() => {
    reading = undefined
  })
  return reading
}

/** The same word with two neighbouring letters exchanged. */
function exchanged(word) {
  return [...word].slice(1).map((letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2))
}

function matches(query, isSimilar) {
  const isWord = (term) => !/\d/.test(term)
  const leaf = (term) =>
    isSimilar && isWord(term) && term.length > 3
      ? { combineWith: 'OR', queries: [term, { combineWith: 'OR', queries: exchanged(term), fuzzy: false }] }
      : term
  const all = (combineWith, queries) => ({ combineWith, queries })
  const groups = wanted(query).map((alternatives) =>
    all(
      'OR',
      alternatives.map((some) => all('AND', some.map(leaf))),
    ),
  )
  if (groups.length === 0) return []
  const newest = Date.parse(months[0])
  return index.search(all('AND', groups), {
    tokenize: (term) => [term],
    prefix: (term) => term.length > 3 && !/\d$/.test(term),
    fuzzy: (term) => (isSimilar && isWord(term) && term.length > 2 ? 1 : false),
    boost: { headline: 4, es: 4, about: 2 },
    boostDocument: (id) =>
      1 / (1 + Math.max(0, newest - Date.parse(rows.get(id).day)) / 86_400_000 / halfLife),
  })
}

/** Similar words count only where nothing has the words themselves. */
function find(query) {
  const exact = matches(query, false)
  return exact.length > 0
    ? { found: exact, isSimilar: false }
    : { found: matches(query, true), isSimilar: true }
}

function span(name, ...content) {
  const element = document.createElement('span')
  element.className = name
  element.append(...content)
  return element
}

function show({ id, day, outlets, ...row }) {
  const { headline, lang: language, outlet = outlets[0] } = (lang === 'es' && row.es) || row
  const link = document.createElement('a')
  link.href = new URL(`${id}/`, stories).pathname
  link.textContent = headline
  link.dir = 'auto'
  const what = span('what', link)
  if (language !== lang) {
    link.lang = language
    what.append(' ', span('label', writtenIn[language]))
  }
  const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  const item = document.createElement('li')
  item.append(what, span('who', `${outlet} \u00b7 ${date}`))
  return item
}

/** Searches what is read, and reads more until there is enough. `further` reads at least one month more. */
async function search(query, further = false) {
  latest += 1
  const mine = latest
  list.replaceChildren()
  older.hidden = true
  status.textContent = ''
  if (!query) return
  if (wanted(query).length === 0) {
    status.textContent = words.noWords
    return
  }
  status.textContent = words.searching
  let left = budget
  let longest = 0
  let must = further || read === 0
  let result = find(query)
  try {
    while (read < months.length && (must || (result.found.length < enough && left > longest))) {
      const length = await nextMonth()
      if (mine !== latest) return
      longest = Math.max(longest, length)
      left -= length
      must = false
      result = find(query)
    }
  } catch {
    if (mine === latest) status.textContent = words.failed
    return
  }
  const { found, isSimilar } = result
  list.append(...found.slice(0, mostShown).map(({ id }) => show(rows.get(id))))
  const say = isSimilar ? words.similar : words.found
  const one = isSimilar ? words.similarOne : words.foundOne
  status.textContent =
    found.length === 0 ? words.nothing : found.length === 1 ? one : say.replace('{n}', found.length)
  if (read < months.length) {
    const month = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    older.textContent = words.older.replace('{month}', month.format(new Date(months[read - 1])))
    older.hidden = false
  }
}

const typed = () => input.value.trim().slice(0, longestQuery)

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = typed()
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname)
  search(query)
})
older.addEventListener('click', () => search(typed(), true))

const asked = new URLSearchParams(location.search).get('q')?.trim().slice(0, longestQuery)
if (asked) {
  input.value = asked
  search(asked)
}
