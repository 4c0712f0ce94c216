import type { Publication } from '../../domain/model/publication.ts'
import { type Check, ok, toDo, warning } from './check.ts'

/** As the global `fetch`, and handed in like every network. */
export type Ask = (url: string, init: RequestInit) => Promise<Pick<Response, 'status' | 'headers'>>

/** A link that no reader has: it is looked up and changes nothing. */
const PATH = '/unsubscribe/doctor'
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
            `The site moves from ${bare(published)} to ${bare(url)}, and mails that were sent lead to the old address, ` +
              `above all to leave. Keep it alive, and write \`formerUrls: [${bare(published)}]\` into publication.yaml, so that ` +
              'this is watched.',
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
  const remedy = `Let it redirect each path to ${now} with 308, or lead its name to the same site.`
  try {
    const { status, headers } = await post(former)
    if (status === 307 || status === 308) {
      const to = URL.parse(headers.get('location') ?? '', `${former}${PATH}`)?.href
      return to === `${now}${PATH}`
        ? ok(`Links of ${former} lead on to ${now}.`)
        : toDo(`${former} redirects to ${to ?? 'nowhere'} and loses the rest of the link. ${remedy}`)
    }
    if (status >= 300 && status < 400) {
      return toDo(
        `${former} redirects with ${status}, by which a mailbox's one-click button loses its request, so nobody leaves. ${remedy}`,
      )
    }
    const here = await post(now).catch(() => undefined)
    if (here && here.status === status) return ok(`${former} answers links itself, as ${now} does.`)
    return toDo(`${former} answers ${status} to a link to leave, so readers of older mails can't. ${remedy}`)
  } catch {
    return now === ''
      ? warning(`Whether links of ${former} are alive can't be told without a \`url\`.`)
      : toDo(`${former} does not answer, so readers of older mails can't leave. ${remedy}`)
  }
}

const bare = (url: string) => url.replace(/\/+$/, '')
