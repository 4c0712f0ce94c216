/**
 * A spreadsheet runs a cell that begins with one of these, as a formula or a command, though the file is a CSV
 * (https://owasp.org/www-community/attacks/CSV_Injection). An apostrophe before it makes it text.
 */
const RUNS = '[=+\\-@\\t\\r]'
const quoted = new RegExp(`^'+${RUNS}`)
const needsQuoting = new RegExp(`^'*${RUNS}`)

/** What stands in the cell of an exported list. `plainText` gives the value back, whatever it was. */
export function spreadsheetCell(value: string): string {
  const text = needsQuoting.test(value) ? `'${value}` : value
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The value of a cell of which the CSV reader has taken the quotation marks off. */
export function plainText(cell: string): string {
  return quoted.test(cell) ? cell.slice(1) : cell
}
