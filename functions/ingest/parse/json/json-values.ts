export type JsonObject = Record<string, unknown>

export function object(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
