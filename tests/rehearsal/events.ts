import type { CaughtMail } from '../doubles/ses-catcher.ts'

export interface Page {
  statusCode: number
  headers: Record<string, string>
  body: string
}

/** A request as an HTTP API hands it over behind CloudFront; forms are sent as browsers send them. */
export function request(
  method: 'GET' | 'POST',
  path: string,
  originKey: string,
  form?: Record<string, string>,
) {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: {
      host: 'api.example.org',
      'x-origin-key': originKey,
      'x-forwarded-for': '198.51.100.7, 203.0.113.9, 130.176.1.1',
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    requestContext: {
      domainName: 'api.example.org',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '130.176.1.1', userAgent: 'test' },
    },
    isBase64Encoded: false,
    ...(form && { body: new URLSearchParams(form).toString() }),
  }
}

/** An event of SES as the default event bus hands it over. */
export function sesEvent(eventType: string, mail: CaughtMail, more: Record<string, unknown> = {}) {
  const tags = Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]]))
  return {
    version: '0',
    id: 'event',
    source: 'aws.ses',
    'detail-type': `Email ${eventType}`,
    detail: {
      eventType,
      mail: {
        messageId: mail.messageId,
        source: mail.from,
        destination: mail.to,
        tags: { ...tags, 'ses:configuration-set': [mail.configurationSet] },
      },
      ...more,
    },
  }
}
