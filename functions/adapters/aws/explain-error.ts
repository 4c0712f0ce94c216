/** What an operator can do about an error of AWS or its SDK, by the name of the error. */
const remedies: [names: RegExp, remedy: string][] = [
  [
    /^(CredentialsProviderError|TokenProviderError)$/,
    'There are no AWS credentials here. Sign in with `aws sso login` or `aws configure`, and name the profile in ' +
      'AWS_PROFILE if it is not the default.',
  ],
  [
    /^(ExpiredToken|ExpiredTokenException|RequestExpired)$/,
    'The AWS credentials have expired. Sign in again, such as with `aws sso login`.',
  ],
  [
    /^(InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidAccessKeyId|AuthFailure)$/,
    'AWS does not accept these credentials. Check AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  ],
  [
    /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|AuthorizationError)$/,
    'The AWS credentials do not allow this. Use those that the stage was deployed with.',
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|TimeoutError)$/,
    'AWS does not answer. Check the connection and that AWS_REGION names a region.',
  ],
]

/** Turns an error of AWS into one that says what to do. Returns any other error as it is. */
export function explainAwsError(error: unknown): Error {
  const { name = '', code = '', message = '', $metadata } = error as Partial<AwsError>
  if (/^Region is missing/.test(message)) {
    return new Error('No AWS region is set. Set AWS_REGION to the region of the stage, such as us-east-1.')
  }
  const remedy = remedies.find(([names]) => names.test(name) || names.test(code))?.[1]
  if (remedy) return new Error($metadata ? `${remedy} (AWS answered: ${message})` : remedy)
  if ($metadata) return new Error(`AWS refused the request: ${name}: ${message}`)
  return error instanceof Error ? error : new Error(String(error))
}

interface AwsError {
  name: string
  code: string
  message: string
  $metadata: object
}
