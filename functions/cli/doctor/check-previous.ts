import type { Publication } from '../../domain/model/publication.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { type Check, ok, toDo, warning } from './check.ts'

/** As the global `fetch`, and handed in like every network. */
export type Ask = (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'headers'>>

/** A link that no reader has: it is looked up and changes nothing. */
const PATH = privatePaths.subscriber('unsubscribe', 'doctor')
const PATIENCE_MS = 3000

/** Whether links in mails that were sent under another address still let readers leave. */
export async function checkPrevious(
  { url, formerUrls = [] }: Pick<Publication, 'url' | 'formerUrls'>,
  /** Where readers find the site now, as published. */
  published: string | undefined,
  ask: Ask,
): Promise<Check[]> {
  const moves = published !== undefined && url !== undefined && bare(published) !== bare(url)
  const known = formerUrls.map(bare)
  return [
    ...(moves && !known.includes(bare(published))
      ? [
          toDo(
            `The site is moving from ${bare(published)} to ${bare(url)}, but links in emails already sent lead to the old address, ` +
              `above all those to unsubscribe. Keep it working, and write \`formerUrls: [${bare(published)}]\` into publication.yaml, so that ` +
              'it is checked.',
          ),
        ]
      : []),
    ...(await Promise.all(known.map((former) => checkOne(former, bare(url ?? published ?? ''), ask)))),
  ]
}

/** One-click leaving is a POST, which only 307 and 308 keep one: RFC 9110, 15.4. */
async function checkOne(former: string, now: string, ask: Ask): Promise<Check> {
  const post = (base: string) =>
    ask(`${base}${PATH}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  const remedy = `Make it redirect each path to ${now} with status 308, or point its name at the same site.`
  try {
    const { status, headers } = await post(former)
    if (status === 307 || status === 308) {
      const to = URL.parse(headers.get('location') ?? '', `${former}${PATH}`)?.href
      return to === `${now}${PATH}`
        ? ok(`Links to ${former} are redirected to ${now}.`)
        : toDo(`${former} redirects ${PATH} to ${to ?? 'nowhere'} instead of ${now}${PATH}. ${remedy}`)
    }
    if (status >= 300 && status < 400) {
      return toDo(
        `${former} redirects with status ${status}, which drops the request of the one-click unsubscribe button in mailboxes, so nobody is unsubscribed. ${remedy}`,
      )
    }
    const here = await post(now).catch(() => undefined)
    if (here && here.status === status)
      return ok(`${former} answers unsubscribe links itself, as ${now} does.`)
    return toDo(
      `${former} answers an unsubscribe link with status ${status}, so readers can't unsubscribe from older emails. ${remedy}`,
    )
  } catch {
    return now === ''
      ? warning(`Links to ${former} could not be checked, because publication.yaml has no \`url\`.`)
      : toDo(`${former} does not answer, so readers can't unsubscribe from older emails. ${remedy}`)
  }
}

const bare = (url: string) => url.replace(/\/+$/, '')
