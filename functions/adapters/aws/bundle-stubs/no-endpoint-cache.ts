/**
 * Replaces the SDK's cache of discovered endpoints in the bundles. DynamoDB is called at its regional endpoint: endpoint
 * discovery is off unless AWS_ENDPOINT_DISCOVERY_ENABLED is set, which the stack does not do.
 */
export class EndpointCache {}
