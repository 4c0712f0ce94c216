/**
 * Replaces the SDK's event streams in the bundles. Of S3 only `SelectObjectContent` answers with one, and no function sends
 * that command.
 */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config
export const eventStreamSerdeProvider = () => undefined
export class EventStreamSerde {}
