/**
 * What a page may load and do. A page names it in a meta element, so that it holds wherever the files are served;
 * servers send it as a header too, with `frame-ancestors`, which a meta element cannot say.
 */
export function contentSecurityPolicy({ scripts }: { scripts: boolean }): string {
  const policy = ["default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self'"]
  if (scripts) policy.push("script-src 'self'", "connect-src 'self'")
  return [...policy, "form-action 'self'", "base-uri 'none'"].join('; ')
}

/** What a page for one reader alone carries beside them: its address holds a secret. */
const secretive = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }

/** The page with the headers of one that is for one reader's eyes. */
export function withPrivateHeaders(answer: Response): Response {
  for (const [header, value] of Object.entries({ ...securityHeaders, ...secretive })) {
    answer.headers.set(header, value)
  }
  return answer
}

/** For a mail that is shown in a browser as it is: nothing in it may run or be loaded. */
export const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-top-navigation-by-user-activation"

/** The headers that servers add to every page and file. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `${contentSecurityPolicy({ scripts: true })}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
}
