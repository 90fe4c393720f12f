interface DragHandleProps {
  /** Tells this handle from others; the focus finds it again after the list is shown anew. */
  readonly id: string;
  /** What picks up what, such as "Move Fleet". */
  readonly label: string;
}

/** The button of an item that can be put elsewhere: keys pick it up. It needs scripts, and is not shown without. */
export const DragHandle = ({ id, label }: DragHandleProps) => (
  <button type="button" class="drag-handle" id={`move-${id}`} aria-label={label}>
    <span aria-hidden="true">⠿</span>
  </button>
);
