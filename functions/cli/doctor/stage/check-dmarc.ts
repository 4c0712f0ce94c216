import { type Check, ok, toDo, warning } from '../check.ts'

/** As `resolveTxt` of `node:dns/promises`. */
export type ResolveTxt = (name: string) => Promise<string[][]>

/** Codes of a resolver that mean that there is no such record, and not that the lookup failed. */
const noRecordCodes = ['ENOTFOUND', 'ENODATA', 'NXDOMAIN']

/** Checks that the domain has a policy for forged emails (RFC 7489, 6.6.3). */
export async function checkDmarc(domain: string, resolveTxt: ResolveTxt): Promise<Check> {
  const labels = domain.split('.')
  // The record of the organization's domain also applies to its subdomains.
  const names = labels.slice(0, -1).map((_, n) => labels.slice(n).join('.'))
  try {
    for (const name of names) {
      const record = (await lookUpTxt(`_dmarc.${name}`, resolveTxt)).find((text) => /^v=DMARC1\b/i.test(text))
      if (!record) continue
      const policy = /;\s*p=(\w+)/i.exec(record)?.[1]?.toLowerCase()
      if (policy === undefined)
        return toDo(`The DMARC record of ${name} has no policy: "${record}". Set at least p=none.`)
      return ok(`The DMARC policy of ${name} is p=${policy}.`)
    }
  } catch (error) {
    return warning(`The DMARC record of ${domain} could not be looked up: ${(error as Error).message}.`)
  }
  return toDo(
    `${domain} has no DMARC record, which Gmail and Yahoo require of bulk senders. Add to DNS: _dmarc.${domain} TXT "v=DMARC1; p=none".`,
  )
}

/**
 * The TXT records of a name, each as one text; none if there are none.
 * @throws if the look-up failed.
 */
export async function lookUpTxt(name: string, resolveTxt: ResolveTxt): Promise<string[]> {
  try {
    return (await resolveTxt(name)).map((parts) => parts.join(''))
  } catch (error) {
    if (noRecordCodes.includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
