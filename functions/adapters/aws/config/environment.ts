/** Reads variables that the deployment has to set; names all that are missing at once. */
export function environment<Name extends string>(...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name])
  if (missing.length > 0) {
    throw new Error(
      `The environment lacks ${missing.join(', ')}. They come from the stack: deploy it again, and change no function by hand.`,
    )
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>
}
