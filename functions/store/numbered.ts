/** A number as a sort key, so that keys sort as numbers do. */
export function numbered(number: number): string {
  return String(number).padStart(16, '0')
}
