/** What a mail is drawn with. Pairs of text and ground keep a contrast of 4.5:1 and more. */
export const light = {
  ground: '#f2efe8',
  paper: '#fcfbf8',
  ink: '#1c1b19',
  quiet: '#5f5b54',
  accent: '#8a2b1c',
  rule: '#1c1b19',
  hairline: '#d9d4c9',
}
export const dark: typeof light = {
  ground: '#0f1013',
  paper: '#15161a',
  ink: '#e9e6df',
  quiet: '#a8a49b',
  accent: '#f0917d',
  rule: '#e9e6df',
  hairline: '#33343a',
}
