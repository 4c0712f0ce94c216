import { describe, expect, it } from 'vitest'
import { checkSender } from '../../../functions/cli/doctor/machine/sender/check-sender.ts'

const DOMAIN = 'harbor-brief.dev'
const from = `Harbor Brief <news@${DOMAIN}>`
const spf = 'v=spf1 mx ~all'
const complete = {
  [DOMAIN]: ['google-site-verification=x', spf],
  [`s1._domainkey.${DOMAIN}`]: ['v=DKIM1; k=rsa; p=MIIBIjAN'],
  [`_dmarc.${DOMAIN}`]: ['v=DMARC1; p=none'],
}

/** Checks against DNS with these TXT records. A name with others below it exists; any other does not. */
const check = (
  records: Record<string, string[]>,
  smtp: string | undefined = 'smtps://u:p@mail.harbor-brief.dev',
) =>
  checkSender(from, smtp, async (name) => {
    if (records[name]) return records[name].map((text) => [text.slice(0, 9), text.slice(9)])
    const isFolder = Object.keys(records).some((one) => one.endsWith(`.${name}`))
    throw Object.assign(new Error(`queryTxt ${name}`), { code: isFolder ? 'ENODATA' : 'ENOTFOUND' })
  })
const levels = async (...args: Parameters<typeof check>) => (await check(...args)).map(({ level }) => level)
const without = (name: string) => Object.fromEntries(Object.entries(complete).filter(([one]) => one !== name))

describe('The domain of a sender over SMTP', () => {
  it('is in order with SPF, DKIM and DMARC', async () => {
    expect(await levels(complete)).toEqual(['ok', 'ok', 'ok'])
  })

  it('is told what to add of what is missing', async () => {
    const [noSpf, noDkim, noDmarc] = await check({})
    expect(noSpf!.text).toContain(`Add to DNS: ${DOMAIN} TXT "v=spf1 a:mail.${DOMAIN} ~all".`)
    expect(noDkim!.text).toContain(`SELECTOR._domainkey.${DOMAIN} TXT`)
    expect(noDmarc!.text).toContain(`Add to DNS: _dmarc.${DOMAIN} TXT "v=DMARC1; p=none".`)
    expect(await levels({})).toEqual(['to do', 'to do', 'to do'])
  })

  it('is told which include a known service needs', async () => {
    const [check1] = await check(without(DOMAIN), 'smtp://smtp.office365.com:587')
    expect(check1!.text).toContain('"v=spf1 include:spf.protection.outlook.com ~all"')
    expect((await levels(complete, 'smtp://smtp.office365.com:587'))[0]).toBe('warning')
    const named = { ...complete, [DOMAIN]: ['v=spf1 include:spf.protection.outlook.com -all'] }
    expect((await levels(named, 'smtp://smtp.office365.com:587'))[0]).toBe('ok')
  })

  it('has a fault if it has two SPF records, or one that allows everybody', async () => {
    expect((await levels({ ...complete, [DOMAIN]: [spf, 'v=spf1 -all'] }))[0]).toBe('to do')
    expect((await levels({ ...complete, [DOMAIN]: ['v=spf1 +all'] }))[0]).toBe('to do')
  })

  it('may have a DKIM key of any name, but not one that was revoked', async () => {
    const rest = without(`s1._domainkey.${DOMAIN}`)
    expect((await levels({ ...rest, [`x2026._domainkey.${DOMAIN}`]: ['p=MIIB'] }))[1]).toBe('ok')
    expect((await levels({ ...rest, [`s1._domainkey.${DOMAIN}`]: ['v=DKIM1; p='] }))[1]).toBe('to do')
    expect((await levels(rest))[1]).toBe('to do')
  })

  it('is not accused of anything if DNS does not answer', async () => {
    const checks = await checkSender(from, 'smtp://mail.harbor-brief.dev', async () => {
      throw Object.assign(new Error('queryTxt ETIMEOUT'), { code: 'ETIMEOUT' })
    })
    expect(checks.map(({ level }) => level)).toEqual(['warning', 'warning', 'warning'])
  })

  it('is not looked up without an SMTP server, or if it is reserved', async () => {
    const never = async () => {
      throw new Error('looked up')
    }
    expect(await checkSender(from, undefined, never)).toEqual([])
    expect(await checkSender('news@example.org', 'smtp://mail.example.org', never)).toEqual([])
  })
})
