import { fromEnv } from '@aws-sdk/credential-provider-env'

/** Lambda puts a function's credentials into its environment, so the bundles leave out the SDK's other providers. */
export const defaultProvider = () => fromEnv()
