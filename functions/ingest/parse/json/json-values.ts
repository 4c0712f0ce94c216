/** A JSON object whose values are not checked. */
export type JsonObject = Record<string, unknown>

/** The value if it is an object, or `undefined`. */
export function object(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** The value if it is an array, or an empty list. */
export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
