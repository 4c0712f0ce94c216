/** The fonts of the site, which it serves itself. The path holds the version, since browsers never ask for it again. */
export const fonts = [
  {
    path: 'fonts/source-serif-4-5.3.1.woff2',
    family: 'Source Serif 4',
    module: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  },
  {
    path: 'fonts/source-sans-3-5.3.0.woff2',
    family: 'Source Sans 3',
    module: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  },
] as const

/** The file of a font, without a leading slash. */
export type FontName = (typeof fonts)[number]['path']

/** The paths of the fonts, for links in pages. */
export const fontPaths = fonts.map(({ path }) => `/${path}`)
