import type { Hono } from 'hono'

/** Submits a form to a page, as a browser does. */
export async function submit(app: Hono, path: string, form: Record<string, string>): Promise<Response> {
  return app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
}
