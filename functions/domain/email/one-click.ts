/** Whether readers can unsubscribe with one click by this link: email programs require https (RFC 8058, 3.1). */
export function takesOneClick(link: string): boolean {
  return URL.parse(link)?.protocol === 'https:'
}

/** Advice for the operator if the site's address is not https; otherwise nothing. */
export function withoutOneClick(siteUrl: string): string | undefined {
  if (takesOneClick(siteUrl)) return undefined
  return (
    `url "${siteUrl}" is not an https address, so emails lack the header List-Unsubscribe-Post, which lets readers in ` +
    'Gmail, Yahoo and others unsubscribe with one click. Give the site a certificate and write url: https://….'
  )
}
