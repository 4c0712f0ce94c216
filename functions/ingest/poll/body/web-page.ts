import type { FailureKind } from '../../../domain/model/source-state.ts'

/** How many characters of a page are read. A page that asks for a proof is short, and says so at its beginning. */
const BEGINNING = 20_000

const html = /<(?:!doctype\s{1,9}html|html|head|body|meta|script)\b/i
const feed = /<(?:rss|feed|rdf:rdf|urlset|sitemapindex)\b/i

/** What is found on pages that ask visitors to prove that they are human. */
const challenges: readonly RegExp[] = [
  // Cloudflare, DataDome, HUMAN, Imperva, SiteGround, AWS WAF, DDoS-Guard, Anubis
  /_cf_chl_opt|captcha-delivery\.com|px-captcha|_incapsula_resource|sgcaptcha|awswaf|ddos-guard|anubis_challenge/i,
  /just a moment\.\.\.|checking your browser|pardon our interruption|making sure you(?:'|\u2019|&#39;)re not a bot/i,
  /\b(?:are|you(?:'|\u2019|&#39;)?re|am) not a (?:ro)?bot\b|\bare you a (?:human|(?:ro)?bot)\b|\bno soy un robot\b/i,
  /\b(?:human|bot|browser) verification\b|\bverify (?:that )?you are (?:a )?human\b|\bverifique? que (?:es|eres) humano\b/i,
  /\b(?:solve|complete) (?:the|this) captcha\b|\bunusual traffic\b|<title>[^<]{0,60}(?:captcha|security check|request access)/i,
  /<title>[^<]{0,60}(?:access denied|acceso denegado|request blocked|attention required)/i,
]

/** What a document that is not a feed is: a page for people, or one that keeps programs out. `undefined` if it is neither. */
export function webPageKind(text: string): Extract<FailureKind, 'challenge' | 'web-page'> | undefined {
  const beginning = text.slice(0, BEGINNING)
  const root = text.slice(0, 1000)
  if (!html.test(root) || feed.test(root)) return undefined
  return challenges.some((pattern) => pattern.test(beginning)) ? 'challenge' : 'web-page'
}
