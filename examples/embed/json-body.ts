/** The most bytes that a body may have. */
const most = 100 * 1024;

/**
 * Reads the body of a request. Forms of other sites, which browsers send with a user's cookies, cannot have this type: to insist on it keeps them out.
 * Throws an error with a `status` for a body that is of another type (415), too large (413), or no JSON (400).
 */
export async function jsonBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) throw withStatus(415);
  const text = await textWithin(request, most);
  try {
    return JSON.parse(text);
  } catch {
    throw withStatus(400);
  }
}

/** Reads no further than it must to know that a body is too large. */
async function textWithin(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw withStatus(413);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const withStatus = (status: number): Error => Object.assign(new Error(`status ${status}`), { status });
