import { decode } from '../text/decode.ts'
import { stripInvalidXml } from '../text/strip-invalid-xml.ts'
import type { JsonDocument } from './json/read-json.ts'
import { isJson, readJson } from './json/read-json.ts'
import { firstElement } from './xml/first-element.ts'

/** A document as it was received, with what its format is recognized by. */
export class Received {
  /** Its length as it was received. */
  readonly bytes: number
  readonly isJson: boolean
  /** Its text; that of XML begins with its first `<`. */
  readonly text: string
  /** Its first element; `undefined` if it is no XML. */
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
   * The object that its JSON is; `undefined` if it is no JSON. It is read once, whichever format asks.
   * @throws {FeedError} if its JSON is broken or no object
   */
  get json(): JsonDocument | undefined {
    if (this.isJson) this.#json ??= readJson(this.text)
    return this.#json
  }
}
