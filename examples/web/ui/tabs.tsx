/** Pages that belong together; the one that is shown is marked. */
export interface Tab {
  readonly to: string;
  readonly label: string;
  readonly current: boolean;
}

/** The ways between pages that belong together. */
export const Tabs = ({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map(({ to, label: text, current }) => (
      <a href={to} aria-current={current ? "page" : undefined}>
        {text}
      </a>
    ))}
  </nav>
);
