/** A title, or a title and its text. */
export type Row = string | [title: string, text: string]

/** Rows by the kind that they stand for. */
export type Rows = Record<string, Row[]>
