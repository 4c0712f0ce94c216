import { escapeUTF8 } from 'entities'
import { light } from '../../web/style/palette.ts'

/** A page that shows an email at the width of a phone and of a desktop, light and dark, and as text. */
export function previewPage({
  subject,
  text,
  length,
  bytes,
}: {
  subject: string
  text: string
  /** How long it is, in words. */
  length: string
  bytes: number
}): string {
  const frame = (width: number, scheme: 'light' | 'dark') =>
    `<figure><figcaption>${width} px, ${scheme}</figcaption><iframe src="mail-${scheme}.html" title="${width} px, ${scheme}" sandbox width="${width}" height="900"></iframe></figure>`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Preview: ${escapeUTF8(subject)}</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; background: ${light.ground}; color: ${light.ink} }
  main { display: flex; flex-wrap: wrap; gap: 2rem }
  figure { margin: 0 } iframe { border: 0; background: ${light.field} }
  pre { background: ${light.field}; padding: 1rem; max-width: 44rem; white-space: pre-wrap }
</style>
<h1>${escapeUTF8(subject)}</h1>
<p>${length}. ${bytes.toLocaleString('en')} bytes of HTML. <a href="mail.eml">The message as it is sent</a></p>
<main>
${frame(390, 'light')}
${frame(390, 'dark')}
${frame(720, 'light')}
${frame(720, 'dark')}
<figure><figcaption>Text</figcaption><pre>${escapeUTF8(text)}</pre></figure>
</main>
</html>
`
}
