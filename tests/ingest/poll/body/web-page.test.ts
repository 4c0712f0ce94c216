import { expect, test } from 'vitest'
import { webPageKind } from '../../../../functions/ingest/poll/body/web-page.ts'

const page = (title: string, body = '') =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`

test.for<[string, string]>([
  ['Cloudflare', page('Just a moment...', '<script>window._cf_chl_opt={cvId: "3"}</script>')],
  ['DataDome', page('valley.example', '<script src="https://ct.captcha-delivery.com/c.js"></script>')],
  ['HUMAN', page('Access to this page has been denied', '<div id="px-captcha"></div>')],
  [
    'Imperva',
    '<html><head><META NAME="robots"></head><iframe src="/_Incapsula_Resource?x=1"></iframe></html>',
  ],
  [
    'SiteGround',
    '<html><head><meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=1"></head></html>',
  ],
  ['AWS WAF', page('', '<script>window.awsWafCookieDomainList = []</script>')],
  ['Akamai', '<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>Reference #18.2d</BODY></HTML>'],
  ['Anubis', page('Making sure you&#39;re not a bot!')],
  ['an agency', page('Gazette :: Request Access', 'Please complete the CAPTCHA below')],
  ['a page in Spanish', page('Verificación', '<label>No soy un robot</label>')],
])('recognizes the page on which %s asks for proof', ([, text]) => {
  expect(webPageKind(text)).toBe('challenge')
})

test.for<[string, string]>([
  ['a home page', page('Valley Courier', '<p>City news</p>')],
  [
    'a page behind Cloudflare',
    page('Valley Courier', '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'),
  ],
  ['a page with a form', page('Contact', '<script src="https://www.google.com/recaptcha/api.js"></script>')],
  ['an error page', '\n<html><body><h1>Sorry</h1></body></html>'],
])('takes %s for a web page', ([, text]) => {
  expect(webPageKind(text)).toBe('web-page')
})

test.for<[string, string]>([
  ['a damaged feed with markup', '<rss><channel><description><html><title>Access Denied</title>'],
  ['JSON', '{"error": "<html>"}'.padStart(2000)],
  ['text', 'Not a robot'],
  ['nothing', ''],
])('takes %s for neither', ([, text]) => {
  expect(webPageKind(text)).toBeUndefined()
})

test('looks at the beginning of a page only, in linear time', () => {
  const started = process.threadCpuUsage()
  expect(webPageKind(`<html>${'<title>'.repeat(1_000_000)}px-captcha`)).toBe('web-page')
  const { user } = process.threadCpuUsage(started)
  expect(user / 1000).toBeLessThan(500)
})
