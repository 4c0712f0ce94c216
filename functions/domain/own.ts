/**
 * The value that a table has for a name from outside; `undefined` for names such as `constructor` or `__proto__`, which
 * every object has.
 */
export function own<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
