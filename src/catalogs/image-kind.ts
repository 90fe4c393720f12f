import type { Refusal } from "../kernel/decision.js";
import { holdsAt } from "./pdf/find-bytes.js";

/**
 * Why an image is not taken.
 *
 * - `IMAGE_UNFIT`: it is no PNG, JPEG, GIF or WebP.
 * - `IMAGE_TOO_LARGE`: it has more than 5 MB.
 */
export type ImageRefusalCode = "IMAGE_UNFIT" | "IMAGE_TOO_LARGE";

/** A kind of image, by its first bytes. SVG is none of them: it can hold programs. */
export interface ImageKind {
  /** What names of such files end in. */
  readonly extension: string;
  /** Its media type. */
  readonly mediaType: string;
}

const kinds: readonly (ImageKind & { readonly holds: (content: Uint8Array) => boolean })[] = [
  { extension: "png", mediaType: "image/png", holds: (content) => holdsAt(content, "\u0089PNG\r\n\u001a\n", 0) },
  { extension: "jpg", mediaType: "image/jpeg", holds: (content) => holdsAt(content, "\u00ff\u00d8\u00ff", 0) },
  {
    extension: "gif",
    mediaType: "image/gif",
    holds: (content) => ["GIF87a", "GIF89a"].some((of) => holdsAt(content, of, 0)),
  },
  {
    extension: "webp",
    mediaType: "image/webp",
    holds: (content) => holdsAt(content, "RIFF", 0) && holdsAt(content, "WEBP", 8),
  },
];

const mostBytes = 5_000_000;

/** The kind of an image, and what stands against taking it. */
export function imageKind(content: Uint8Array): {
  readonly kind: ImageKind | undefined;
  readonly objections: readonly Refusal<ImageRefusalCode>[];
} {
  const kind = kinds.find(({ holds }) => holds(content));
  const path = ["content"];
  const tooLarge = { code: "IMAGE_TOO_LARGE", path, params: { size: content.length, most: mostBytes } } as const;
  return {
    kind,
    objections: [
      ...(kind === undefined ? [{ code: "IMAGE_UNFIT", path } as const] : []),
      ...(content.length > mostBytes ? [tooLarge] : []),
    ],
  };
}

/** The kind of the image that is stored under a key; `undefined` for a key of none. */
export const imageKindOfKey = (key: string): ImageKind | undefined =>
  kinds.find(({ extension }) => key.endsWith(`.${extension}`));
