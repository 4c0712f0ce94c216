/** Where what was read back differs from what the template says. Parts that the template does not name may be anything. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length)
      return [`${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`]
    const left = [...actual]
    return expected.flatMap((one) => {
      const at = left.findIndex((other) => differences(one, other).length === 0)
      if (at < 0) return [`${path} has no ${JSON.stringify(one)}`]
      left.splice(at, 1)
      return []
    })
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([name, value]) =>
      differences(
        value,
        (actual as Record<string, unknown> | undefined)?.[name],
        path ? `${path}.${name}` : name,
      ),
    )
  }
  return String(expected) === String(actual)
    ? []
    : [`${path} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`]
}
