/**
 * Reads environment variables that the deployment sets.
 * @throws {Error} that names all missing variables.
 */
export function environment<Name extends string>(...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name])
  if (missing.length > 0) {
    throw new Error(
      `Environment variables are missing: ${missing.join(', ')}. The stack sets them: deploy it again, and do not change functions by hand.`,
    )
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>
}
