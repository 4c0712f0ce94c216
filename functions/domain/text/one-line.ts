/** Replaces every run of white space by one space. It only matches runs that are not a single space, since these are few. */
export function oneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
