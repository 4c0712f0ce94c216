import { fonts } from './fonts.ts'

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'

// `optional`: a page whose fonts are not loaded yet stays in Georgia, so that no text moves while it is read.
const faces = fonts.map(
  ({ family, path }) =>
    `@font-face{font-family:'${family}';src:url(/${path}) format('woff2');font-weight:200 900;font-display:optional;unicode-range:${latin}}`,
)

/** Fonts, and how text and links look. */
export const type = `
${faces.join('\n')}

:root {
  --serif: 'Source Serif 4', Georgia, 'Times New Roman', serif;
  --sans: 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}

*, ::before, ::after { box-sizing: border-box }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 400 1.0625rem/1.5 var(--serif); font-optical-sizing: auto; font-kerning: normal;
  overflow-wrap: break-word; text-rendering: optimizeLegibility;
}
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0 }
ul, ol { list-style: none }
h1, h2, h3 { font-weight: 650; line-height: 1.2; text-wrap: balance; letter-spacing: -.006em }
h1 { font-size: clamp(1.85rem, 1.3rem + 2.4vw, 2.75rem); line-height: 1.14; letter-spacing: -.012em }
p { text-wrap: pretty }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .18em; text-decoration-color: var(--quiet) }
a:hover { text-decoration-color: var(--accent); text-decoration-thickness: 2px }
h1 a, h2 a, h3 a, .title a, nav a, .lines a, .rows a { text-decoration: none }
h1 a:hover, h2 a:hover, h3 a:hover, .title a:hover, .lines a:hover, .rows a:hover { text-decoration: underline }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 1px }
main:focus { outline: none }
::selection { background: var(--accent); color: var(--paper) }

.about, .coverage, .meta, .note, .label, .mark, nav, footer, .dateline, .box h2, .section > h2, .day > h2,
label, button, input, table, .rows, .pager, .more, .kicker { font-family: var(--sans) }
.about { font-size: .875rem; font-weight: 600; color: var(--accent); line-height: 1.35 }
.coverage, .meta, .note { font-size: .9375rem; line-height: 1.45; color: var(--quiet) }
.coverage b { color: var(--ink); font-weight: 600 }
.mark { font-size: .875rem; font-weight: 650; color: var(--accent); white-space: nowrap }
.label {
  display: inline-block; font-size: .8125rem; font-weight: 600; line-height: 1.3; padding: 0 .4em;
  border: 1px solid; border-radius: 3px; color: var(--accent); white-space: nowrap;
}
`
