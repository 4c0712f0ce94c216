import { fromEnv } from '@aws-sdk/credential-provider-env'

/** Lambda puts a function's credentials into its environment; the bundles need none of the SDK's other ways. */
export const defaultProvider = () => fromEnv()
