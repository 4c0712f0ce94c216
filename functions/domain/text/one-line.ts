/** Every run of white space as one space. It looks for those that are not one already, which are few. */
export function oneLine(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ').trim()
}
