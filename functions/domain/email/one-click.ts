/** Whether a link can be a one-click link. RFC 8058, 3.1: a mail program lets a reader unsubscribe with one click only if the link is an https address. */
export const takesOneClick = (link: string): boolean => URL.parse(link)?.protocol === 'https:'

/** Advice for the operator if the site's address is not https; otherwise nothing. */
export function withoutOneClick(siteUrl: string): string | undefined {
  if (takesOneClick(siteUrl)) return undefined
  return (
    `url "${siteUrl}" is not an https address, so emails lack the header List-Unsubscribe-Post, which lets readers in ` +
    'Gmail, Yahoo and others unsubscribe with one click. Give the site a certificate and write url: https://….'
  )
}
