/** A number as a sort key, so that keys sort as numbers do. What is kept under keys of a width stays under that width. */
export function numberKey(number: number, width = 16): string {
  return String(number).padStart(width, '0')
}
