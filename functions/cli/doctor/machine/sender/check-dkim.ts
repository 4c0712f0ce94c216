import { type Check, ok, toDo } from '../../check.ts'
import { lookUpTxt, type ResolveTxt } from '../../stage/check-dmarc.ts'

/** The names that mail servers and services give their keys unless somebody chose others. */
const selectors = [
  'default',
  'dkim',
  'mail',
  'google',
  'selector1',
  'selector2',
  's1',
  's2',
  'k1',
  'k2',
  'k3',
  'fm1',
  'mx',
  'smtp',
]

/**
 * Checks that the domain has a key with which receivers verify a signature (RFC 6376). DNS does not list the names of keys,
 * so the usual ones are looked up. If none exists, the answer for the folder of all keys says whether there is any: a name
 * with others below it exists, even if it has no record of its own (RFC 8020).
 */
export async function checkDkim(domain: string, resolveTxt: ResolveTxt): Promise<Check> {
  const folder = `_domainkey.${domain}`
  const found = await Promise.all(
    selectors.map(async (selector) => {
      const records = await lookUpTxt(`${selector}.${folder}`, resolveTxt)
      return records.length > 0 ? [{ selector, isValid: records.some(hasKey) }] : []
    }),
  )
  const keys = found.flat()
  const selector = keys.find(({ isValid }) => isValid)?.selector
  const [revoked] = keys
  const verify =
    'Send one with `npm run preview -- --to ADDRESS` and look for dkim=pass in the headers of what arrives.'
  if (selector !== undefined)
    return ok(
      `${domain} has a DKIM key (${selector}). Whether the server signs with it, only an email shows. ${verify}`,
    )
  if (revoked)
    return toDo(
      `The DKIM key ${revoked.selector} of ${domain} is empty, which means that it was revoked. Add the key that the mail server signs with to DNS.`,
    )
  if (await exists(folder, resolveTxt))
    return ok(
      `${domain} has DKIM keys, under names of its own. Whether the server signs with them, only an email shows. ${verify}`,
    )
  return toDo(
    `${domain} has no DKIM key that could be found, so providers can't tell its emails from forged ones. Turn DKIM on where you set up the mail server; it names a record such as SELECTOR.${folder} TXT "v=DKIM1; p=KEY". Add that to DNS.`,
  )
}

/** A key that was revoked is empty (RFC 6376, 3.6.1). */
function hasKey(record: string): boolean {
  const tags = record.split(';').map((tag) => tag.trim())
  return tags.some((tag) => /^p\s*=\s*[A-Za-z0-9+/]/.test(tag))
}

async function exists(name: string, resolveTxt: ResolveTxt): Promise<boolean> {
  try {
    await resolveTxt(name)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENODATA') return true
    if (code === 'ENOTFOUND' || code === 'NXDOMAIN') return false
    throw error
  }
}
