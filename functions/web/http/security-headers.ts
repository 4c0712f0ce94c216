/**
 * The Content Security Policy of a page. It is also in a meta element, so that it applies wherever the files are served;
 * servers send it as a header with `frame-ancestors`, which a meta element cannot set.
 */
export function contentSecurityPolicy({ scripts }: { scripts: boolean }): string {
  const policy = ["default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self'"]
  if (scripts) policy.push("script-src 'self'", "connect-src 'self'")
  return [...policy, "form-action 'self'", "base-uri 'none'"].join('; ')
}

/** For private pages: no caching, no referrer, no indexing, since the address holds a token. */
const privateHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

/** Adds the headers of a private page. */
export function withPrivateHeaders(answer: Response): Response {
  for (const [header, value] of Object.entries({ ...securityHeaders, ...privateHeaders })) {
    answer.headers.set(header, value)
  }
  return answer
}

/** The policy for an email that is shown in a browser: nothing in it may run or be loaded. */
export const emailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-top-navigation-by-user-activation"

/** The headers that servers add to every page and file. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `${contentSecurityPolicy({ scripts: true })}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
}
