import { type Check, ok, toDo, warning } from '../../check.ts'
import { lookUpTxt, type ResolveTxt } from '../../stage/check-dmarc.ts'

/** What the SPF record must name for servers of these domains, as their operators document it. */
const includes: readonly (readonly [server: string, include: string])[] = [
  ['gmail.com', '_spf.google.com'],
  ['google.com', '_spf.google.com'],
  ['office365.com', 'spf.protection.outlook.com'],
  ['outlook.com', 'spf.protection.outlook.com'],
  ['sendgrid.net', 'sendgrid.net'],
  ['mailgun.org', 'mailgun.org'],
  ['postmarkapp.com', 'spf.mtasv.net'],
  ['fastmail.com', 'spf.messagingengine.com'],
]

/**
 * Checks that the domain says which servers may send for it (RFC 7208). Whether it names all addresses of the server is
 * known only to who runs the server.
 */
export async function checkSpf(domain: string, server: string, resolveTxt: ResolveTxt): Promise<Check> {
  const records = (await lookUpTxt(domain, resolveTxt)).filter((text) => /^v=spf1(\s|$)/i.test(text))
  const include = includes.find(([name]) => server === name || server.endsWith(`.${name}`))?.[1]
  const mechanism = include ? `include:${include}` : `a:${server}`
  const [record, second] = records
  if (record === undefined) {
    const ask = include ? '' : ` If the operator of ${server} gives you another record, use that one.`
    return toDo(
      `${domain} has no SPF record, so anybody may send in its name, and providers distrust the emails. Add to DNS: ${domain} TXT "v=spf1 ${mechanism} ~all".${ask}`,
    )
  }
  if (second !== undefined)
    return toDo(
      `${domain} has ${records.length} SPF records, which counts as none. Make one of them: "${record}" and "${second}".`,
    )
  const terms = record.toLowerCase().split(/\s+/)
  if (terms.some((term) => term === '+all' || term === 'all'))
    return toDo(
      `The SPF record of ${domain} lets every server send in its name. End it with ~all: "${record}".`,
    )
  const isRedirected = terms.some((term) => term.startsWith('redirect='))
  if (include && !isRedirected && !record.toLowerCase().includes(include))
    return warning(
      `The SPF record of ${domain} does not name ${include}, which ${server} sends from, unless another part covers it. Add ${mechanism}: "${record}".`,
    )
  return ok(`${domain} has an SPF record: "${record}".`)
}
