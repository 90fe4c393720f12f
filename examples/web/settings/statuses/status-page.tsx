import type { PipelineDefinition } from "crmkit";
import { mermaidOf } from "crmkit";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { WebContext } from "../../http/web-context.js";
import { wordsOf } from "../../http/web-context.js";
import { page } from "../../ui/page.js";
import { settingsWords } from "../settings-words.js";
import { Diagram } from "./diagram.js";
import type { EditorProps } from "./editor-props.js";
import { StatusEditor } from "./status-editor.js";
import { statusWords } from "./status-words.js";

/** Answers with the form: within the page for scripts, as a page of its own without. */
export async function statusPage(props: EditorProps, status: ContentfulStatusCode = 200): Promise<Response> {
  const { c, definition, judgement } = props;
  const { kind } = definition.pipeline;
  const form = <StatusEditor {...props} />;
  if (c.req.header("HX-Request") === "true")
    return c.html(
      <>
        {form}
        <DraftDiagram {...props} />
      </>,
    );
  const pipelineId = definition.pipeline.id;
  const text = await c.var.crm.statuses.diagram({ kind, pipelineId });
  return page(
    c,
    wordsOf(c, settingsWords).statusesOf[kind],
    <Frame c={c} definition={definition}>
      {form}
      <Diagram c={c} definition={judgement.sound?.definition ?? definition} text={text} />
    </Frame>,
    status,
  );
}

/** The draft drawn, once it is sound. */
export const DraftDiagram = ({ c, judgement }: EditorProps) =>
  judgement.sound === null ? null : (
    <Diagram
      c={c}
      definition={judgement.sound.definition}
      text={mermaidOf(judgement.sound.definition, c.var.session.language)}
      swapped
    />
  );

interface FrameProps {
  readonly c: WebContext;
  readonly definition: PipelineDefinition;
  readonly children?: Child;
}

const Frame = ({ c, definition, children }: FrameProps) => {
  const t = wordsOf(c, statusWords);
  return (
    <>
      <p>
        <a href="/settings">{wordsOf(c, settingsWords).back}</a>
      </p>
      <p>
        {t.about} {definition.pipeline.companyId === null && t.shared}
      </p>
      <div class="status-page">{children}</div>
    </>
  );
};

/** Where the kind has no statuses. */
export const Off = ({ c }: { readonly c: WebContext }) => {
  const t = wordsOf(c, statusWords);
  return (
    <p>
      {t.off} <a href="/settings">{t.switchOn}</a>
    </p>
  );
};
