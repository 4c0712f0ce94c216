import { light } from '../style/palette.ts'

/** A page with a headline, two columns and a rule: the publication in sixteen pixels. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${light.accent}"/><path fill="${light.paper}" d="M6 7h20v5H6zM6 15h9v2H6zM6 19h9v2H6zM6 23h9v2H6zM17 15h9v10h-9z"/></svg>
`
