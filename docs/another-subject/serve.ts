import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fillDates } from '../../functions/adapters/local/sample/dates.ts'

/** The invented feeds, with dates before now. */
const folder = new URL('feeds/', import.meta.url)
const feeds = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => [`/${name}`, fillDates(readFileSync(new URL(name, folder), 'utf8'), new Date())]),
)
const port = Number(process.argv[2] ?? 8097)
createServer((request, response) => {
  const feed = feeds.get(request.url ?? '')
  response.writeHead(feed ? 200 : 404, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(feed)
}).listen(port, '127.0.0.1', () => {
  process.stdout.write(`The feeds are served at http://127.0.0.1:${port}/. Stop with Ctrl-C.\n`)
})
