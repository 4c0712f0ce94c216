/**
 * A spreadsheet executes a cell that begins with one of these characters as a formula or a command, even in a CSV file
 * (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe before it makes it text.
 */
const RUNS = '[=+\\-@\\t\\r]'
const quoted = new RegExp(`^'+${RUNS}`)
const needsQuoting = new RegExp(`^'*${RUNS}`)

/** Writes a value as a cell of an exported list. `plainText` returns exactly this value. */
export function spreadsheetCell(value: string): string {
  const text = needsQuoting.test(value) ? `'${value}` : value
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Reads the value of a cell from which the CSV reader has removed the quotation marks. */
export function plainText(cell: string): string {
  return quoted.test(cell) ? cell.slice(1) : cell
}
