import { Source } from '../../functions/domain/model/source.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { hostile } from '../../tests/ingest/hostile.ts'

/** Reads one hostile document in a process of its own, so that its memory can be measured, and prints milliseconds and megabytes. */
const [name = '', size = '1000000'] = process.argv.slice(2)
const make = hostile[name]
if (!make) throw new Error(`There is no hostile document "${name}".`)
const document = new TextEncoder().encode(make(Number(size)))
const source = Source.parse({ id: 'hostile', name: 'Hostile', feed: 'https://hostile.example/' })
const started = performance.now()
const feed = await parsers.feed(document, { now: new Date() })
if (feed.ok) for (const entry of feed.entries) normalise(entry, source, new Date())
const milliseconds = performance.now() - started
console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1000 }))
