/** The series of a name that is written `series|name`, with the bar. Only names of one series can be compared. */
export function seriesOf(name: string): string {
  return name.slice(0, name.indexOf('|') + 1)
}
