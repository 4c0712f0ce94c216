/** RFC 8058, 3.1: a reader leaves with one click in the mail program only where the link is an https address. */
export const takesOneClick = (link: string): boolean => URL.parse(link)?.protocol === 'https:'

/** What follows where the site's address allows no such link, for the operator. */
export function withoutOneClick(siteUrl: string): string | undefined {
  if (takesOneClick(siteUrl)) return undefined
  return (
    `url "${siteUrl}" is not an https address, so emails go out without the header List-Unsubscribe-Post, with which ` +
    'Gmail, Yahoo and others let readers leave with one click: give the site a certificate and write url: https://….'
  )
}
