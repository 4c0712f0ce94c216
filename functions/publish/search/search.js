// Searches the stories of the last year in the browser: month by month, the newest first, until there is enough.
// What is looked for never leaves the machine.

const enough = 60
const form = document.querySelector('search form')
const input = form.querySelector('input')
const status = document.querySelector('[role=status]')
const list = document.querySelector('#results')
const { at, words, topics, places, months, lang } = JSON.parse(
  document.querySelector('#search-data').textContent,
)

const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const loaded = new Map()
let latest = 0

async function load(month) {
  if (!loaded.has(month)) {
    const response = await fetch(`/search/${month}.json`)
    if (!response.ok) throw new Error(`The index of ${month} answered ${response.status}.`)
    const stories = await response.json()
    loaded.set(
      month,
      stories.map((story) => ({ ...story, text: fold(textOf(story)) })),
    )
  }
  return loaded.get(month)
}

function textOf({ headline, outlets, topics: about, places: where }) {
  return [headline, ...outlets, ...about.map((id) => topics[id]), ...where.map((id) => places[id])].join(' ')
}

function show({ id, headline, outlets, day, lang: language }) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${at}/stories/${id}/`
  link.textContent = headline
  link.dir = 'auto'
  if (language !== lang) link.lang = language
  const who = document.createElement('span')
  who.className = 'who'
  who.textContent = `${outlets[0]} \u00b7 ${new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))}`
  const what = document.createElement('span')
  what.className = 'what'
  what.append(link)
  item.append(what, who)
  list.append(item)
}

async function search(query) {
  latest += 1
  const mine = latest
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  list.replaceChildren()
  status.textContent = ''
  if (wanted.length === 0) return
  status.textContent = words.searching
  let found = 0
  try {
    for (const month of months) {
      const stories = await load(month)
      if (mine !== latest) return
      for (const story of stories) {
        if (found < enough && wanted.every((word) => story.text.includes(word))) {
          show(story)
          found += 1
        }
      }
      if (found >= enough) break
    }
  } catch {
    status.textContent = words.failed
    return
  }
  const many =
    found === 1 ? words.foundOne : words.found.replace('{n}', `${found}${found >= enough ? '+' : ''}`)
  status.textContent = found === 0 ? words.nothing : many
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = input.value.trim()
  history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname)
  search(query)
})

const asked = new URLSearchParams(location.search).get('q')
if (asked) {
  input.value = asked
  search(asked)
}
