import type { Context } from 'hono'

/** The fields of a form, each with its value or values. */
export type Form = Record<string, string | File | (string | File)[]>

/** What was posted, each field with all its values; `undefined` where the body is no form that can be read. */
export async function formOf(context: Context): Promise<Form | undefined> {
  try {
    return await context.req.parseBody({ all: true })
  } catch (error) {
    // So says the platform of multipart that is cut off or names no boundary; a body that is too large is another matter.
    if (error instanceof TypeError) return undefined
    throw error
  }
}
