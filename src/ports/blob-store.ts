/**
 * Keeps files, such as the PDF of a catalogue. Keys are made by the library, of letters, digits, `-`, `_`, `.` and `/`,
 * and name the content: what is stored under a key is never changed. Each clause is a promise, with cases of the same id
 * in the kit.
 */
export interface BlobStore {
  /**
   * Stores a file.
   *
   * - `blobs.put`: afterwards `get` gives it byte by byte; it can be stored again under its key.
   * - `blobs.atomic`: a reader sees all of it or nothing.
   */
  put(key: string, content: Uint8Array, mediaType: string): Promise<void>;
  /**
   * Reads a file.
   *
   * - `blobs.missing`: gives `null` for a key that nothing is stored under.
   * - `blobs.copy`: what is done to the bytes given or taken changes nothing stored.
   */
  get(key: string): Promise<Uint8Array | null>;
  /**
   * Deletes a file.
   *
   * - `blobs.remove`: afterwards nothing is stored under the key; a key without a file is left as it is.
   */
  remove(key: string): Promise<void>;
}
