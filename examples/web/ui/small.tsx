import type { Child } from "hono/jsx";

/** A status or a tag, with its colour as a dot, so that it is told by its text. */
export const Chip = ({ text, color }: { readonly text: string; readonly color?: string | null | undefined }) => (
  <span class="chip">
    <span class="dot" style={`background:${/^#[0-9a-f]{6}$/i.test(color ?? "") ? color : "#8a94a6"}`} />
    {text}
  </span>
);

/** Stars that were given, told as text too. */
export const Stars = ({ count, label }: { readonly count: number; readonly label: string }) => (
  <span class="stars" role="img" aria-label={label}>
    {"★".repeat(count)}
    <span class="faint">{"★".repeat(5 - count)}</span>
  </span>
);

/** A part of a page under a heading. */
export const Panel = ({ title, children }: { readonly title: string; readonly children?: Child }) => (
  <section class="panel">
    <h2>{title}</h2>
    {children}
  </section>
);

interface PostProps {
  readonly action: string;
  readonly label: Child;
  readonly fields?: Readonly<Record<string, string | number>> | undefined;
  readonly quiet?: boolean | undefined;
}

/** A button that sends a command. */
export const Post = ({ action, label, fields = {}, quiet = false }: PostProps) => (
  <form method="post" action={action} class="inline">
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class={quiet ? "quiet" : undefined}>
      {label}
    </button>
  </form>
);

interface FactsProps {
  /** Names and values; those without a value are left out. */
  readonly facts: readonly (readonly [name: string, value: Child | null | undefined])[];
}

/** What is known of a record. */
export const Facts = ({ facts }: FactsProps) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== null && value !== undefined && value !== "")
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
