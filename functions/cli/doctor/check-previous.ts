import type { Publication } from '../../domain/model/publication.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { type Check, ok, toDo, warning } from './check.ts'

/** As the global `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'headers' | 'body'>>

/** An unsubscribe link that belongs to no reader, so that it changes nothing. */
const PROBE_PATH = privatePaths.subscriber('unsubscribe', 'doctor')
const TIMEOUT_MS = 3000

/** Checks that readers can unsubscribe with links in emails that were sent when the site had another address. */
export async function checkPrevious(
  { url, formerUrls = [] }: Pick<Publication, 'url' | 'formerUrls'>,
  /** The address of the site at its last publication. */
  published: string | undefined,
  request: Fetch,
): Promise<Check[]> {
  const isMoving = published !== undefined && url !== undefined && bare(published) !== bare(url)
  const known = formerUrls.map(bare)
  return [
    ...(isMoving && !known.includes(bare(published))
      ? [
          toDo(
            `The site is moving from ${bare(published)} to ${bare(url)}, but links in emails already sent lead to the old address, ` +
              `above all those to unsubscribe. Keep it working, and add \`formerUrls: [${bare(published)}]\` to publication.yaml, so that ` +
              'it is checked.',
          ),
        ]
      : []),
    ...(await Promise.all(known.map((former) => checkOne(former, bare(url ?? published ?? ''), request)))),
  ]
}

/** One-click unsubscribing is a POST. Only a redirect with 307 or 308 keeps the method (RFC 9110, 15.4). */
async function checkOne(former: string, now: string, request: Fetch): Promise<Check> {
  const post = (base: string) =>
    request(`${base}${PROBE_PATH}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
  const remedy = `Make it redirect each path to ${now} with status 308, or point its name at the same site.`
  try {
    const { status, headers } = await post(former)
    if (status === 307 || status === 308) {
      const to = URL.parse(headers.get('location') ?? '', `${former}${PROBE_PATH}`)?.href
      return to === `${now}${PROBE_PATH}`
        ? ok(`Links to ${former} are redirected to ${now}.`)
        : toDo(
            `${former} redirects ${PROBE_PATH} to ${to ?? 'nowhere'} instead of ${now}${PROBE_PATH}. ${remedy}`,
          )
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
