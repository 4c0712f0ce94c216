import type { Context } from 'hono'

/** The fields of a form, each with its value or values. */
export type Form = Record<string, string | File | (string | File)[]>

/** Reads the posted form, each field with all its values. Returns `undefined` if the body is not a readable form. */
export async function readForm(context: Context): Promise<Form | undefined> {
  try {
    return await context.req.parseBody({ all: true })
  } catch (error) {
    // Thrown for multipart that is cut off or has no boundary. A body that is too large throws another error.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
