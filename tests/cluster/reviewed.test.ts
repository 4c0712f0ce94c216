import { expect, it } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import { readInvented } from '../matters/invented/read.ts'

it('Where the clusterer puts invented articles is where somebody read last: read each changed line, then run this with -u', async () => {
  const clusterer = createProductionClusterer()
  const articles = readInvented().mentions.toSorted((one, other) => one.day.localeCompare(other.day))
  const lines = articles.map(({ id, day, outlet, language, title, summary, document }, index) => {
    // Several outlets report within hours.
    const date = `${day}T${String(8 + (index % 12)).padStart(2, '0')}:30:00Z`
    const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`
    const article = { id, source: outlet, outlet, title, text: summary, url, date, language, document }
    const { story, copyOf, rule, score, ...more } = clusterer.assign(article).placement
    return `${id} ${title}\n  ${rule} ${score} ${JSON.stringify(more)}`
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('reviewed.txt')
})
