import type { Accents } from '../web/style/accent.ts'
import { dark, light } from '../web/style/palette.ts'

const serif = "Georgia,'Times New Roman',serif"
const sans = "'Helvetica Neue',Helvetica,Arial,sans-serif"

/** Inline styles, since some email programs drop style sheets. */
export const styles = {
  body: `margin:0;padding:0;background:${light.ground}`,
  paper: `overflow-wrap:anywhere;word-break:break-word;background:${light.paper};color:${light.ink};font-family:${serif}`,
  masthead: `margin:0;padding:28px 0 14px;text-align:center;font:700 28px/1.15 ${serif};color:${light.ink};border-bottom:1px solid ${light.ink}`,
  dateline: `margin:0;padding:8px 0;text-align:center;font:400 14px/1.5 ${sans};color:${light.quiet};border-bottom:4px double ${light.ink}`,
  bareMasthead: `margin:0 0 26px;padding:28px 0 14px;text-align:center;font:700 28px/1.15 ${serif};color:${light.ink};border-bottom:4px double ${light.ink}`,
  introduction: `margin:18px 0 0;font:italic 400 18px/1.5 ${serif};color:${light.ink}`,
  notice: `margin:18px 0 0;padding:0 0 0 12px;border-left:3px solid ${light.accent};font:400 15px/1.5 ${sans};color:${light.ink}`,
  heading: `margin:28px 0 0;padding:9px 0 0;border-top:1px solid ${light.ink};font:700 15px/1.4 ${sans};color:${light.ink}`,
  firstHeading: `margin:16px 0 0;font:700 15px/1.4 ${sans};color:${light.ink}`,
  kicker: `margin:18px 0 0;font:600 13px/1.4 ${sans};color:${light.accent}`,
  headline: `margin:13px 0 0;font:700 17px/1.28 ${serif}`,
  topHeadline: `margin:4px 0 0;font:700 23px/1.22 ${serif}`,
  headlineLink: `color:${light.ink};text-decoration:none`,
  inTextLink: `color:${light.ink};text-decoration:underline`,
  summary: `margin:5px 0 0;font:400 17px/1.5 ${serif};color:${light.ink}`,
  label: `font:600 13px/1.5 ${sans};color:${light.accent}`,
  notes: `margin:5px 0 0;font:400 14px/1.5 ${sans};color:${light.quiet}`,
  aside: `color:${light.quiet}`,
  quietLink: `color:${light.quiet};text-decoration:underline`,
  table: 'margin:8px 0 0;border-collapse:collapse',
  columnHead: `padding:0 12px 4px 0;border-bottom:1px solid ${light.hairline};font:400 13px/1.4 ${sans};color:${light.quiet};text-align:left`,
  cell: `word-break:normal;padding:7px 12px 7px 0;border-bottom:1px solid ${light.hairline};font:400 16px/1.35 ${serif};color:${light.ink};vertical-align:top`,
  cellLink: `color:${light.ink};text-decoration:underline`,
  cellNote: `margin:2px 0 0;font:400 13px/1.4 ${sans};color:${light.quiet}`,
  statusCell: `width:28%;overflow-wrap:normal;word-break:normal;padding:7px 0;border-bottom:1px solid ${light.hairline};font:600 14px/1.45 ${sans};color:${light.accent};vertical-align:top`,
  comingDay: `width:58px;padding:7px 12px 7px 0;border-bottom:1px solid ${light.hairline};font:600 14px/1.45 ${sans};color:${light.accent};vertical-align:top;white-space:nowrap`,
  briefNotes: `margin:2px 0 0;font:400 14px/1.45 ${sans};color:${light.quiet}`,
  glance: `margin:6px 0 0;font:400 17px/1.45 ${serif};color:${light.ink}`,
  deadline: `margin:10px 0 0;font:400 17px/1.45 ${serif}`,
  more: `margin:16px 0 0;font:400 14px/1.5 ${sans}`,
  moreLink: `color:${light.accent};text-decoration:underline`,
  closing: `margin:10px 0 0;font:400 14px/1.6 ${sans};color:${light.quiet}`,
  paragraph: `margin:14px 0 0;font:400 18px/1.5 ${serif};color:${light.ink}`,
  act: 'margin:24px 0',
  button: `display:inline-block;padding:13px 22px;border-radius:3px;background:${light.ink};color:${light.paper};text-decoration:none;font:600 17px/1.2 ${sans}`,
  count: `padding:7px 0;border-bottom:1px solid ${light.hairline};font:400 17px/1.4 ${sans};color:${light.ink};text-align:left`,
  number: `padding:7px 0;border-bottom:1px solid ${light.hairline};font:600 17px/1.4 ${sans};color:${light.ink};text-align:right`,
  address: `margin:10px 0 0;font:400 14px/1.6 ${sans};font-style:normal;color:${light.quiet}`,
  closingRule: `margin:34px 0 0;padding:6px 0 28px;border-top:4px double ${light.ink}`,
}

const rules = ({ ground, paper, ink, quiet, accent, hairline }: typeof light) =>
  [
    `.ground{background:${ground}!important}`,
    `.paper{background:${paper}!important}`,
    `.ink{color:${ink}!important}`,
    `.quiet{color:${quiet}!important}`,
    `.accent{color:${accent}!important}`,
    `.rule{border-color:${ink}!important}`,
    `.bar{border-color:${accent}!important}`,
    `.hairline{border-color:${hairline}!important}`,
    `.button{background:${ink}!important;color:${paper}!important}`,
  ].join('')

const onDark = '@media (prefers-color-scheme:dark)'
const schemes = 'light dark'

/** The style sheet of emails, for what inline styles cannot do: dark and narrow screens, and an accent of the operator's own. */
export const sheet = ({ light: bright, dark: dim }: Accents): string =>
  [
    bright === light.accent ? '' : `.accent{color:${bright}!important}.bar{border-color:${bright}!important}`,
    `:root{color-scheme:${schemes};supported-color-schemes:${schemes}}`,
    '.headline{text-wrap:balance}a:hover{text-decoration:underline!important}',
    `${onDark}{${rules({ ...dark, accent: dim })}}`,
    '@media (max-width:480px){.edge{padding-left:20px!important;padding-right:20px!important}.masthead{font-size:26px!important}}',
  ].join('')

/** An email as it looks in the given color scheme, whatever the reader's own scheme is. */
export function inScheme(html: string, scheme: 'light' | 'dark', accents: Accents): string {
  const ours = sheet(accents)
  const sheetOf = ours.replace(onDark, scheme === 'dark' ? '@media all' : '@media not all')
  return html.replace(ours, sheetOf.replaceAll(schemes, scheme))
}
