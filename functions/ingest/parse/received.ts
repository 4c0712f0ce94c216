import { decode } from '../text/decode.ts'
import { stripInvalidXml } from '../text/strip-invalid-xml.ts'
import type { JsonDocument } from './json/read-json.ts'
import { isJson, readJson } from './json/read-json.ts'
import { firstElement } from './xml/first-element.ts'

/** A document as it was received, with what shows its format. */
export class Received {
  /** Its length as it was received. */
  readonly bytes: number
  readonly isJson: boolean
  /** Its text; that of XML begins with its first `<`. */
  readonly text: string
  /** Its first element; `undefined` if it is not XML. */
  readonly root: ReturnType<typeof firstElement>
  #json: JsonDocument | undefined

  constructor(bytes: Uint8Array, contentType?: string) {
    const text = decode(bytes, contentType)
    this.bytes = bytes.byteLength
    this.isJson = isJson(text)
    this.text = this.isJson ? text : stripInvalidXml(text)
    this.root = this.isJson ? undefined : firstElement(this.text)
  }

  /**
   * The root object of its JSON; `undefined` if it is not JSON. It is read only once.
   * @throws {FeedError} if its JSON is broken or not an object
   */
  get json(): JsonDocument | undefined {
    if (this.isJson) this.#json ??= readJson(this.text)
    return this.#json
  }
}
