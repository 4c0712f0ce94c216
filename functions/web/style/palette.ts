/** The colors of pages and emails on a light screen. Text on `paper` keeps a contrast of at least 4.5:1. */
export const light = {
  /** Around the paper of an email. */
  ground: '#f2efe8',
  paper: '#fcfbf8',
  /** Behind what a reader types. */
  field: '#fff',
  ink: '#1c1b19',
  quiet: '#5f5b54',
  hairline: '#dad6cd',
  accent: '#8a2b1c',
}

type Palette = typeof light

/** The same colors on a dark screen. */
export const dark: Palette = {
  ground: '#0f1013',
  paper: '#15161a',
  field: '#1d1e23',
  ink: '#e9e6df',
  quiet: '#a5a29b',
  hairline: '#35363c',
  accent: '#f0917d',
}

const print: Palette = {
  ...light,
  paper: '#fff',
  ink: '#000',
  quiet: '#444',
  hairline: '#bbb',
  accent: '#000',
}

/** The custom properties of a style sheet, by which rules name the colors. */
function properties({ paper, ink, quiet, hairline, accent, field }: Palette): string {
  return `--paper: ${paper}; --ink: ${ink}; --quiet: ${quiet}; --hairline: ${hairline}; --accent: ${accent}; --field: ${field};`
}

/** The colors of every page: by the reader's scheme, and in black on white in print. */
export const colours = `
:root { color-scheme: light dark; ${properties(light)} }
@media (prefers-color-scheme: dark) { :root { ${properties(dark)} } }
@media print { :root { ${properties(print)} } }
`
