/** A line of a calendar file, unfolded. */
export interface ContentLine {
  /** What it says, without its line breaks. */
  readonly text: string;
  /** On which line of the file it begins, from 1. */
  readonly line: number;
}

/** Joins folded lines (RFC 5545, 3.1) and leaves out empty ones. */
export function unfold(fileLines: readonly string[]): ContentLine[] {
  const unfolded: ContentLine[] = [];
  let pieces: string[] = [];
  let begin = 0;
  const close = (): void => {
    if (pieces.length > 0) unfolded.push({ text: pieces.join(""), line: begin });
  };
  fileLines.forEach((text, i) => {
    if (text === "") return;
    if (pieces.length > 0 && /^[ \t]/.test(text)) {
      pieces.push(text.slice(1));
      return;
    }
    close();
    pieces = [text];
    begin = i + 1;
  });
  close();
  return unfolded;
}
