/**
 * What a table has under a name that came from outside, and nothing for names such as `constructor` or `__proto__`,
 * which every object knows.
 */
export function own<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
