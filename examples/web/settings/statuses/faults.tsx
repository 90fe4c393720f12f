import { slugOf } from "./editor-props.js";
import type { Judgement } from "./judge-draft.js";

interface FaultsProps {
  readonly place: string;
  readonly judgement: Judgement;
  /** Whether it takes the place of what is shown. */
  readonly swapped?: boolean | undefined;
}

/** What stands against a status or a role, where it is entered. */
export const Faults = ({ place, judgement, swapped = false }: FaultsProps) => (
  <ul class="faults" id={faultsId(place)} hx-swap-oob={swapped ? "true" : undefined}>
    {judgement.faults
      .filter((fault) => fault.place === place)
      .map(({ text }) => (
        <li>{text}</li>
      ))}
  </ul>
);

/** The id of the element that tells the faults of a place. */
export const faultsId = (place: string): string => `faults-${slugOf(place)}`;
