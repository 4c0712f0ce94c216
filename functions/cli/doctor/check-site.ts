import { sitePaths } from '../../domain/site-paths.ts'
import { connectionErrorText } from '../../domain/text/system-error.ts'
import { type Check, ok, toDo } from './check.ts'
import type { Fetch } from './check-previous.ts'

const TIMEOUT_MS = 5000
/** Characters in which a feed says what it is. */
const MAX_HEAD = 65_536

/** Checks that readers reach the digest at its address. `behind` says what must run where, in a sentence. */
export async function checkSite(url: string, request: Fetch, behind: string): Promise<Check> {
  const base = url.replace(/\/+$/, '')
  const host = new URL(base).host
  try {
    const ours = `${base}${sitePaths.jsonFeed}`
    const response = await request(ours, { signal: AbortSignal.timeout(TIMEOUT_MS) })
    const { status } = response
    const feed = await feedIn(response)
    if (feed === ours) return ok(`Readers reach the site at ${base}.`)
    if (feed !== undefined)
      return toDo(
        `${base} serves a different digest, whose feed is ${feed}. ${readers} Correct \`url\` in publication.yaml, or what runs at that address. ${behind}`,
      )
    if ([502, 503, 504].includes(status))
      return toDo(
        `${base} answers ${status}: nothing is published there yet, or the digest behind it does not run. ${readers} ${behind}`,
      )
    return toDo(
      `${base} answers, but not with this digest (status ${status} for ${sitePaths.jsonFeed}). ${readers} ${behind}`,
    )
  } catch (error) {
    return toDo(`${unreached(error, host)} ${readers} ${remedyFor(error, host)} ${behind}`)
  }
}

/** The address that a JSON Feed gives itself, which is at its beginning; `undefined` if it is none. */
async function feedIn({ status, headers, body }: Awaited<ReturnType<Fetch>>): Promise<string | undefined> {
  if (status !== 200 || !/json/.test(headers.get('content-type') ?? '') || !body) return undefined
  let text = ''
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString()
    if (text.length > MAX_HEAD) break
  }
  return /"feed_url"\s*:\s*"([^"\\]{1,500})"/.exec(text.slice(0, MAX_HEAD))?.[1]
}

const readers =
  "So readers can't open the site, and no link in an email works, not even the one to unsubscribe."

function unreached(error: unknown, host: string): string {
  if ((error as Error).name === 'TimeoutError')
    return `${host} did not answer within ${TIMEOUT_MS / 1000} seconds.`
  return connectionErrorText((error as Error).cause ?? error, host)
}

function remedyFor(error: unknown, host: string): string {
  const { code = '' } = ((error as Error).cause ?? error) as NodeJS.ErrnoException
  return code === 'ENOTFOUND' || code.startsWith('EAI_')
    ? `Add a DNS record for ${host.replace(/:\d+$/, '')}, or correct \`url\` in publication.yaml.`
    : 'Check `url` in publication.yaml, and the web server at that address.'
}
