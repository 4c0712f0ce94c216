/** Whether two maps hold the same objects. */
export function areSame<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>): boolean {
  return one.size === other.size && [...one].every(([id, value]) => other.get(id) === value)
}
